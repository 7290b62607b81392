/** Oddities of the source document that concern more than one line; kept as written, and noted. */

export const RSP_HEADING =
  'The source heads the references of this table "RSP 2016-2018", though the plan follows the RSP 2018-2020.';

export const YEARLY_ON_GOING = 'Counted every year, yet the timeframe reads "On-going".';

export const QUARTERLY_ON_GOING = 'Counted every quarter, yet the timeframe reads "On-going".';

export const SAME_MILESTONE = "Actions 21 and 22 cite the same milestone.";

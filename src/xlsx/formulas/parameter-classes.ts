/**
 * What the parameters of Excel's functions take, where it matters whether several values reach them:
 *
 * - "v" one value: several are intersected (before dynamic arrays) or calculated one by one;
 * - "r" a range or array as it is;
 * - "a" as "r", and whatever is calculated inside is calculated one by one;
 * - "i" one value, even inside an "a" (conditions);
 * - "t" what is handed through, as the branches of IF.
 *
 * The last letter, or the group in parentheses, repeats. Functions that take single values only are
 * listed in SINGLE. Sources: OpenOffice's documentation of the Excel file format, 3.1 and 3.11
 * (classes of parameters); ISO 29500-1, 18.17.7; Microsoft's reference for the functions since.
 */
export type ParameterClass = "v" | "r" | "a" | "i" | "t";

export type ResultKind =
  /** One value, as long as single values get one each. */
  | "one"
  /** Perhaps several: a range or an array. */
  | "many"
  /** What its "t" parameters give. */
  | "through"
  /** As many as its ranges have rows or columns. */
  | "follows";

export interface Signature {
  /** At least one; see repeats. */
  readonly parameters: string;
  /** How many letters at the end repeat. */
  readonly repeats: number;
  readonly result: ResultKind;
  /** Younger than dynamic arrays and made for them. */
  readonly dynamic: boolean;
}

const ONE = `
  r: SUM SUMSQ PRODUCT AVERAGE AVERAGEA COUNT COUNTA COUNTBLANK MAX MAXA MIN MINA MEDIAN MODE.SNGL
  STDEV STDEVA STDEVP STDEVPA STDEV.S STDEV.P VAR VARA VARP VARPA VAR.S VAR.P AVEDEV DEVSQ GEOMEAN
  HARMEAN KURT SKEW SKEW.P AND OR XOR CONCAT GCD LCM MULTINOMIAL ROWS COLUMNS AREAS N T ISREF
  ISFORMULA PHONETIC SHEET SHEETS IMSUM IMPRODUCT
  rv: COUNTIF LARGE SMALL PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC
  QUARTILE.EXC PERCENTRANK PERCENTRANK.INC PERCENTRANK.EXC TRIMMEAN IRR MIRR ZTEST Z.TEST
  rvr: SUMIF AVERAGEIF DSUM DAVERAGE DCOUNT DCOUNTA DGET DMAX DMIN DPRODUCT DSTDEV DSTDEVP DVAR DVARP
  (rv): COUNTIFS
  r(rv): SUMIFS AVERAGEIFS MAXIFS MINIFS
  vrv: VLOOKUP HLOOKUP MATCH RANK RANK.EQ RANK.AVG XMATCH
  vr: CELL NPV SUBTOTAL FVSCHEDULE GETPIVOTDATA
  vvr: NETWORKDAYS WORKDAY TEXTJOIN
  vvvr: NETWORKDAYS.INTL WORKDAY.INTL SERIESSUM
  vrr: XNPV
  rrv: XIRR
  vaa: LOOKUP FORECAST FORECAST.LINEAR
  vva: AGGREGATE
  a: SUMPRODUCT MDETERM MODE SUMX2MY2 SUMX2PY2 SUMXMY2 CORREL COVAR COVARIANCE.P COVARIANCE.S PEARSON
  RSQ SLOPE INTERCEPT STEYX CHITEST CHISQ.TEST FTEST F.TEST
  aav: TTEST T.TEST PROB
`;

const MANY = `
  avv: INDEX
  rvvvv: OFFSET
  v: INDIRECT
  a: TRANSPOSE MMULT MINVERSE MUNIT FREQUENCY MODE.MULT LINEST LOGEST TREND GROWTH
`;

const FOLLOWS = `
  r: ROW COLUMN FORMULATEXT
`;

/** Each gives, or may give, several values. */
const DYNAMIC = `
  a: FILTER SORT SORTBY UNIQUE VSTACK HSTACK TOCOL TOROW WRAPCOLS WRAPROWS TAKE DROP EXPAND CHOOSECOLS
  CHOOSEROWS GROUPBY PIVOTBY PERCENTOF TRIMRANGE ARRAYTOTEXT BYCOL BYROW MAP REDUCE SCAN MAKEARRAY
  LAMBDA
  v: SEQUENCE RANDARRAY TEXTSPLIT REGEXEXTRACT STOCKHISTORY
  vrrv: XLOOKUP
`;

const THROUGH = `
  itt: IF
  it: CHOOSE
`;

/** Their parameters take one value each and they give one. */
const SINGLE = `
  ABS ACCRINT ACCRINTM ACOS ACOSH ACOT ACOTH ADDRESS AMORDEGRC AMORLINC ARABIC ASC ASIN ASINH ATAN ATAN2
  ATANH BAHTTEXT BASE BESSELI BESSELJ BESSELK BESSELY BETA.DIST BETA.INV BETADIST BETAINV BIN2DEC
  BIN2HEX BIN2OCT BINOM.DIST BINOM.DIST.RANGE BINOM.INV BINOMDIST BITAND BITLSHIFT BITOR BITRSHIFT
  BITXOR CEILING CEILING.MATH CEILING.PRECISE CHAR CHIDIST CHIINV CHISQ.DIST CHISQ.DIST.RT CHISQ.INV
  CHISQ.INV.RT CLEAN CODE COMBIN COMBINA COMPLEX CONCATENATE CONFIDENCE CONFIDENCE.NORM CONFIDENCE.T
  CONVERT COS COSH COT COTH COUPDAYBS COUPDAYS COUPDAYSNC COUPNCD COUPNUM COUPPCD CRITBINOM CSC CSCH
  CUBEKPIMEMBER CUBEMEMBER CUBEMEMBERPROPERTY CUBERANKEDMEMBER CUBESET CUBESETCOUNT CUBEVALUE CUMIPMT
  CUMPRINC DATE DATEDIF DATESTRING DATEVALUE DAY DAYS DAYS360 DB DBCS DDB DEC2BIN DEC2HEX DEC2OCT
  DECIMAL DEGREES DELTA DETECTLANGUAGE DISC DOLLAR DOLLARDE DOLLARFR DURATION EDATE EFFECT ENCODEURL
  EOMONTH ERF ERF.PRECISE ERFC ERFC.PRECISE ERROR.TYPE EVEN EXACT EXP EXPON.DIST EXPONDIST F.DIST
  F.DIST.RT F.INV F.INV.RT FACT FACTDOUBLE FALSE FDIST FIELDVALUE FILTERXML FIND FINDB FINV FISHER
  FISHERINV FIXED FLOOR FLOOR.MATH FLOOR.PRECISE FV GAMMA GAMMA.DIST GAMMA.INV GAMMADIST GAMMAINV
  GAMMALN GAMMALN.PRECISE GAUSS GESTEP HEX2BIN HEX2DEC HEX2OCT HOUR HYPERLINK HYPGEOM.DIST HYPGEOMDIST
  IFERROR IFNA IFS IMABS IMAGE IMAGINARY IMARGUMENT IMCONJUGATE IMCOS IMCOSH IMCOT IMCSC IMCSCH IMDIV
  IMEXP IMLN IMLOG10 IMLOG2 IMPOWER IMREAL IMSEC IMSECH IMSIN IMSINH IMSQRT IMSUB IMTAN INFO INT INTRATE
  IPMT ISBLANK ISERR ISERROR ISEVEN ISLOGICAL ISNA ISNONTEXT ISNUMBER ISO.CEILING ISODD ISOMITTED
  ISOWEEKNUM ISPMT ISTEXT JIS LEFT LEFTB LEN LENB LN LOG LOG10 LOGINV LOGNORM.DIST LOGNORM.INV
  LOGNORMDIST LOWER MDURATION MID MIDB MINUTE MOD MONTH MROUND NA NEGBINOM.DIST NEGBINOMDIST NOMINAL
  NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NORMDIST NORMINV NORMSDIST NORMSINV NOT NOW NPER NUMBERSTRING
  NUMBERVALUE OCT2BIN OCT2DEC OCT2HEX ODD ODDFPRICE ODDFYIELD ODDLPRICE ODDLYIELD PDURATION PERMUT
  PERMUTATIONA PHI PI PMT POISSON POISSON.DIST POWER PPMT PRICE PRICEDISC PRICEMAT PROPER PV QUOTIENT
  RADIANS RAND RANDBETWEEN RATE RECEIVED REGEXREPLACE REGEXTEST REPLACE REPLACEB REPT RIGHT RIGHTB ROMAN
  ROUND ROUNDDOWN ROUNDUP RRI RTD SEARCH SEARCHB SEC SECH SECOND SIGN SIN SINH SLN SQRT SQRTPI
  STANDARDIZE SUBSTITUTE SWITCH SYD T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T TAN TANH TBILLEQ TBILLPRICE
  TBILLYIELD TDIST TEXT TEXTAFTER TEXTBEFORE TIME TIMEVALUE TINV TODAY TRANSLATE TRIM TRUE TRUNC TYPE
  UNICHAR UNICODE UPPER USDOLLAR VALUE VALUETOTEXT VDB WEBSERVICE WEEKDAY WEEKNUM WEIBULL WEIBULL.DIST
  YEAR YEARFRAC YIELD YIELDDISC YIELDMAT`;

function signature(parameters: string, result: ResultKind, dynamic: boolean): Signature {
  const group = /\((.*)\)$/.exec(parameters)?.[1];
  return {
    parameters: parameters.replace(/[()]/g, ""),
    repeats: group?.length ?? 1,
    result,
    dynamic,
  };
}

/** "rv: A B" to each name with its signature. */
function* listed(text: string, result: ResultKind, dynamic = false) {
  let parameters = "v";
  for (const word of text.trim().split(/\s+/)) {
    if (word.endsWith(":")) parameters = word.slice(0, -1);
    else yield [word, signature(parameters, result, dynamic)] as const;
  }
}

const SIGNATURES: ReadonlyMap<string, Signature> = new Map([
  ...listed(SINGLE, "one"),
  ...listed(ONE, "one"),
  ...listed(MANY, "many"),
  ...listed(DYNAMIC, "many", true),
  ...listed(THROUGH, "through"),
  ...listed(FOLLOWS, "follows"),
]);

/** Of an add-in: it says itself which ranges it takes. */
export const OF_ADD_IN = signature("r", "one", false);
/** Of somebody: Excel takes the result for a range or an array, too. */
const UNKNOWN = signature("r", "many", false);

/** @param name in capitals, without a file's prefixes */
export const signatureOf = (name: string): Signature => SIGNATURES.get(name) ?? UNKNOWN;

export function parameterClass({ parameters, repeats }: Signature, index: number): ParameterClass {
  const { length } = parameters;
  const at = index < length ? index : length - repeats + ((index - length) % repeats);
  return parameters[at] as ParameterClass;
}

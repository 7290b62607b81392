import { configure } from "@testing-library/react";

/** A slow machine is no failure: what is awaited may take its time. */
configure({ asyncUtilTimeout: 20_000 });

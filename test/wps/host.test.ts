import { wpsThat } from "../host/beside";
import { describeHost } from "../host/contract";

describe("a WPS", () => describeHost(wpsThat(true)));
describe("a WPS of older ways", () => describeHost(wpsThat(false), "cells"));

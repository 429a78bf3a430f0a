package vn.canbo.training.enrolment;

import java.util.UUID;
import vn.canbo.events.code.FundingMode;
import vn.canbo.training.course.ClassCode;

/** Gives a person a place in a class from today on. */
record Enrol(UUID personId, ClassCode classCode, FundingMode funding) {}

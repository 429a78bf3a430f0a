package vn.canbo.training.enrolment;

import java.util.UUID;
import vn.canbo.training.course.ClassCode;

/**
 * An outside system reports that somebody completed a class.
 *
 * @param publisher who reports
 * @param trainingAuthority whether what it reports about training counts as verified
 */
record ReportCompletion(
        UUID personId,
        ClassCode classCode,
        Completion completion,
        String publisher,
        boolean trainingAuthority) {}

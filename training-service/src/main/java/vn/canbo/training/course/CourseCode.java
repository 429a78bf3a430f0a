package vn.canbo.training.course;

/** Code of a course, 1 to 40 capitals, digits, hyphens and underscores, such as LLCT-TC. */
public record CourseCode(String value) {

    /** Whether a text from outside may be a code of a course or a class. */
    static boolean fits(String text) {
        return text.matches("[A-Z0-9][A-Z0-9_-]{0,39}");
    }

    @Override
    public String toString() {
        return value;
    }
}

package vn.canbo.training.course;

/** Code of a class as providers name it in their reports, written like a course code. */
public record ClassCode(String value) {

    @Override
    public String toString() {
        return value;
    }
}

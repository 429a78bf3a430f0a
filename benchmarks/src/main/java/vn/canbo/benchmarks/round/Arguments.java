package vn.canbo.benchmarks.round;

/** What was typed behind the name of a measurement: numbers, each of which may be left out. */
public record Arguments(String... typed) {

    private static final int TYPED_WRONGLY = 2;

    /** The number at a place; ends the process when something else stands there. */
    public int number(int at, int otherwise) {
        if (typed.length <= at) {
            return otherwise;
        }
        if (!typed[at].matches("[1-9][0-9]{0,7}")) {
            System.err.println("not a number: " + typed[at]);
            System.exit(TYPED_WRONGLY);
        }
        return Integer.parseInt(typed[at]);
    }
}

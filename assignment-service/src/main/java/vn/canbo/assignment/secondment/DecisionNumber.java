package vn.canbo.assignment.secondment;

/** Number of the decision on paper, such as 123/QĐ-SNV. */
record DecisionNumber(String value) {

    @Override
    public String toString() {
        return value;
    }
}

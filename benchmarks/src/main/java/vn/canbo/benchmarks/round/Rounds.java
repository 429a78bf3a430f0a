package vn.canbo.benchmarks.round;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Lets every contender have its turn in every round, and says what came of it. */
public final class Rounds {

    private Rounds() {}

    /** How one contender has its turn. */
    @FunctionalInterface
    public interface Course<T> {

        Turn of(T contender) throws IOException, SQLException, InterruptedException;
    }

    /** In each round one turn of everybody, beginning with another one each time. */
    public static <T> List<List<Turn>> run(
            List<T> contenders, int rounds, Course<T> course, Progress progress)
            throws IOException, SQLException, InterruptedException {
        var rotation = new Rotation<>(contenders);
        var turns = new ArrayList<List<Turn>>();
        for (var round = 0; round < rounds; round++) {
            var ofRound = new ArrayList<Turn>();
            for (var contender : rotation.order(round)) {
                var turn = course.of(contender);
                progress.say("round " + (round + 1) + "  " + turn);
                ofRound.add(turn);
            }
            turns.add(ofRound);
        }
        return turns;
    }
}

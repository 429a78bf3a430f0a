package vn.canbo.benchmarks.round;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Whose turn it is: A B C, then B C A, then C A B, so that nobody always runs on the machine that
 * another has warmed or filled.
 */
public record Rotation<T>(List<T> contenders) {

    public Rotation {
        contenders = List.copyOf(contenders);
    }

    /**
     * @param round from 0
     */
    public List<T> order(int round) {
        var order = new ArrayList<>(contenders);
        Collections.rotate(order, -round);
        return List.copyOf(order);
    }
}

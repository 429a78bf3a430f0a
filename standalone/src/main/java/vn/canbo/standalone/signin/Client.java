package vn.canbo.standalone.signin;

import java.util.Optional;
import vn.canbo.standalone.publisher.Publisher;

/**
 * A system that gets tokens in its own name.
 *
 * @param id its client id
 * @param publisher given if it is an outside publisher; its tokens carry the name
 */
public record Client(String id, Optional<String> publisher, Right right) {

    /** The client with which people sign in to the pages; it gets no token in its own name. */
    public static final String PAGES = "reporting";

    /** The client of the command line. */
    public static final String COMMAND_LINE = "canbo-cli";

    static Client commandLine() {
        return new Client(
                COMMAND_LINE,
                Optional.empty(),
                Right.writing(DemoUnit.PROVINCE, "OPERATOR", "HOME_AFFAIRS_OFFICER"));
    }

    static Client of(Publisher publisher) {
        return new Client(
                publisher.publisher(),
                Optional.of(publisher.publisher()),
                Right.nowhere("PUBLISHER"));
    }
}

package vn.canbo.events.kit;

import java.io.PrintStream;
import vn.canbo.events.check.Ground;

/** Writes what was found, event by event, and counts. */
final class Protocol {

    private final PrintStream out;
    private final Language language;
    private long accepted;
    private long refused;

    Protocol(PrintStream out, Language language) {
        this.out = out;
        this.language = language;
    }

    void write(Examination.Finding finding) {
        var sent = finding.found().sent();
        var word = finding.isRefused() ? "refused" : finding.repeated() ? "repeated" : "accepted";
        out.printf(
                "%s  %s  %s  %s%n",
                finding.found().place(),
                language.word(word),
                sent.identified() ? sent.id() : "-",
                sent.type());
        finding.grounds().forEach(this::write);
        finding.units().stream()
                .sorted()
                .forEach(it -> out.println("    ? " + language.word("unit", it)));
        if (finding.isRefused()) {
            refused++;
        } else {
            accepted++;
        }
    }

    private void write(Ground ground) {
        out.println("    " + ground.pointer().orElse("/") + "  " + ground.code());
        language.of(ground).forEach(it -> out.println("      " + it));
    }

    /**
     * @param withAuthority whether it was asked if the sender may report
     * @return 0 when all are accepted, 1 when one is refused, 2 when there was nothing to look at
     */
    int close(boolean withAuthority) {
        if (accepted + refused == 0) {
            say("nothing");
            return ContractKit.CANNOT_RUN;
        }
        out.println();
        say("summary", Long.toString(accepted), Long.toString(refused));
        say("unchecked");
        if (!withAuthority) {
            say("authority");
        }
        return refused == 0 ? 0 : 1;
    }

    private void say(String key, Object... parts) {
        language.sentence(key, parts).forEach(out::println);
    }
}

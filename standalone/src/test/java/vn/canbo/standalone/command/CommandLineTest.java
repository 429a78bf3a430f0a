package vn.canbo.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @Test
    void up_alone_keeps_the_instance_and_plays_the_demo() {
        assertThat(read("up"))
                .isEqualTo(new Command.Up(false, Optional.empty(), false, false, true));
    }

    @Test
    void up_takes_its_words_in_any_order() {
        var day = Optional.of(LocalDate.of(2025, 1, 2));

        assertThat(read("up --clock 2025-01-02 --no-demo --fresh --yes --detach"))
                .isEqualTo(new Command.Up(true, day, true, true, false));
    }

    @Test
    void every_other_command_is_read() {
        assertThat(read("down")).isEqualTo(new Command.Down());
        assertThat(read("status")).isEqualTo(new Command.Status());
        assertThat(read("reset")).isEqualTo(new Command.Reset(false));
        assertThat(read("reset --yes")).isEqualTo(new Command.Reset(true));
        assertThat(read("import units list.csv"))
                .isEqualTo(new Command.ImportUnits(Path.of("list.csv")));
        assertThat(read("import roster --good-rows people.xlsx"))
                .isEqualTo(
                        new Command.ImportList(
                                ListKind.ROSTER, Path.of("people.xlsx"), false, true));
        assertThat(read("import roster people.xlsx --check"))
                .isEqualTo(
                        new Command.ImportList(
                                ListKind.ROSTER, Path.of("people.xlsx"), true, false));
        assertThat(read("import qualifications diplomas.xlsx"))
                .isEqualTo(
                        new Command.ImportList(
                                ListKind.QUALIFICATIONS, Path.of("diplomas.xlsx"), false, false));
        assertThat(read("export roster-template empty.xlsx"))
                .isEqualTo(new Command.ExportListTemplate(ListKind.ROSTER, Path.of("empty.xlsx")));
        assertThat(read("export qualifications-template empty.xlsx"))
                .isEqualTo(
                        new Command.ExportListTemplate(
                                ListKind.QUALIFICATIONS, Path.of("empty.xlsx")));
        assertThat(read("import evaluations ratings.xlsx --check"))
                .isEqualTo(
                        new Command.ImportList(
                                ListKind.EVALUATIONS, Path.of("ratings.xlsx"), true, false));
        assertThat(read("export evaluations-template empty.xlsx"))
                .isEqualTo(
                        new Command.ExportListTemplate(
                                ListKind.EVALUATIONS, Path.of("empty.xlsx")));
        assertThat(read("demo")).isEqualTo(new Command.Demo(false));
        assertThat(read("demo --stop")).isEqualTo(new Command.Demo(true));
        assertThat(read("clock 2026-12-31"))
                .isEqualTo(new Command.Clock(LocalDate.of(2026, 12, 31)));
        assertThat(read("resend personnel"))
                .isEqualTo(new Command.Resend("personnel", Optional.empty()));
        assertThat(read("resend training 0190d3a2-7d5c-7e2c-9b1f-3f5a6c7d8e9f"))
                .isEqualTo(
                        new Command.Resend(
                                "training",
                                Optional.of(
                                        UUID.fromString("0190d3a2-7d5c-7e2c-9b1f-3f5a6c7d8e9f"))));
        assertThat(read("trace hv-2026-001")).isEqualTo(new Command.Trace("hv-2026-001"));
        assertThat(CommandLine.read()).isEqualTo(new Command.Help());
    }

    @Test
    void a_pack_is_checked_and_two_are_compared() {
        assertThat(read("packs check draft.yaml"))
                .isEqualTo(new Command.CheckPack(Path.of("draft.yaml")));
        assertThat(read("packs diff tn12 draft.yaml"))
                .isEqualTo(new Command.ComparePacks("tn12", "draft.yaml"));
        assertThat(read("packs what-if draft.yaml"))
                .isEqualTo(new Command.AskWhatIf(Path.of("draft.yaml"), Optional.empty()));
        assertThat(read("packs what-if draft.yaml --as-of 2027-01-01"))
                .isEqualTo(
                        new Command.AskWhatIf(
                                Path.of("draft.yaml"), Optional.of(LocalDate.of(2027, 1, 1))));
        assertThat(read("packs diff tn12")).isInstanceOf(Command.NotUnderstood.class);
        assertThat(read("packs check one.yaml two.yaml")).isInstanceOf(Command.NotUnderstood.class);
        assertThat(read("packs burn")).isInstanceOf(Command.NotUnderstood.class);
    }

    @Test
    void a_publisher_is_added_with_its_grant_or_by_its_name_alone() {
        assertThat(read("publisher add vendor"))
                .isEqualTo(new Command.AddPublisher("vendor", Optional.empty()));
        assertThat(
                        read(
                                "publisher add vendor --title A --units 99001,99002 --types"
                                        + " post-held,vn.canbo.reported.post-ended.v1 --to 2027-12-31"
                                        + " --identity --requests 50"))
                .isEqualTo(
                        new Command.AddPublisher(
                                "vendor",
                                Optional.of(
                                        new WantedGrant(
                                                "A",
                                                List.of("99001", "99002"),
                                                List.of(
                                                        "vn.canbo.reported.post-held.v1",
                                                        "vn.canbo.reported.post-ended.v1"),
                                                Optional.empty(),
                                                Optional.of(LocalDate.of(2027, 12, 31)),
                                                Optional.empty(),
                                                false,
                                                true,
                                                Optional.empty(),
                                                Optional.of(50)))));
    }

    @Test
    void the_other_commands_about_publishers_name_one_or_none() {
        assertThat(read("publisher rotate vendor"))
                .isEqualTo(new Command.RotatePublisher("vendor"));
        assertThat(read("publisher revoke vendor"))
                .isEqualTo(new Command.RevokePublisher("vendor"));
        assertThat(read("publisher lift vendor repaired"))
                .isEqualTo(new Command.LiftSuspension("vendor", "repaired"));
        assertThat(read("publisher list")).isEqualTo(new Command.ListPublishers());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            textBlock =
                    """
                    start,                        There is no command start
                    up --quick,                   up does not know --quick
                    up --clock 2025-01-02,        --clock begins an empty instance and needs --fresh
                    up --fresh --clock,           Missing: the day
                    up --fresh --clock 31.12.2025, Not a day: 31.12.2025
                    clock 2025-02-29,             Not a day: 2025-02-29
                    clock,                        Missing: the day
                    down now,                     Not understood: now
                    import people list.csv,       'The next word should be: units, roster, qualifications or evaluations'
                    import,                       'Missing: units, roster, qualifications or evaluations'
                    import roster,                Missing: the Excel file with the list
                    import qualifications,        Missing: the Excel file with the list
                    import roster --all x.xlsx,   Not understood: x.xlsx
                    export roster-template,       Missing: the Excel file
                    export units x.csv,           'The next word should be: roster-template, qualifications-template or evaluations-template'
                    import units,                 Missing: the CSV file
                    resend,                       Missing: the service
                    resend personnel 99001,       Not the id of a person or unit: 99001
                    trace,                        Missing: the publisher
                    reset yes,                    Not understood: yes
                    publisher,                    'Missing: add, rotate, revoke, lift or list'
                    publisher drop vendor,        publisher does not know drop
                    publisher add,                Missing: the name of the publisher
                    publisher add v --title A --units 1, Missing: --types
                    publisher add v --title A --units 1 --types post, There is no event type post
                    publisher add v --requests few --title A --units 1 --types post-held, --requests takes a number
                    publisher lift vendor,        Missing: why it is let in
                    publisher list all,           Not understood: all
                    """)
    void what_cannot_be_understood_is_said_back(String typed, String why) {
        assertThat(read(typed))
                .isInstanceOfSatisfying(
                        Command.NotUnderstood.class, it -> assertThat(it.why()).startsWith(why));
    }

    private static Command read(String typed) {
        return CommandLine.read(typed.split(" ", -1));
    }
}

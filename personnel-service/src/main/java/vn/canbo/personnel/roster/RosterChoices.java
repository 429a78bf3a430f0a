package vn.canbo.personnel.roster;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.EndReason;
import vn.canbo.events.code.GeneralEducation;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.ItSkill;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.ManagingAuthority;
import vn.canbo.events.code.PoliticalTheory;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.events.code.Sex;
import vn.canbo.events.code.StateManagement;
import vn.canbo.personnel.list.ListWords;
import vn.canbo.policy.title.Titles;
import vn.canbo.service.workbook.Choices;

/** What the columns of a roster offer. */
final class RosterChoices {

    private RosterChoices() {}

    static Map<RosterColumn, Choices> of(Choices units, Titles titles, ListWords words) {
        var choices = new EnumMap<RosterColumn, Choices>(RosterColumn.class);
        choices.put(RosterColumn.SEX, words.choices(Sex.values()));
        choices.put(RosterColumn.RELIGIOUS, words.yesOrNo());
        choices.put(RosterColumn.PARTY_MEMBER, words.yesOrNo());
        choices.put(RosterColumn.CATEGORY, words.choices(Category.values()));
        choices.put(RosterColumn.MANAGED_BY, words.choices(ManagingAuthority.values()));
        choices.put(RosterColumn.UNIT, units);
        choices.put(RosterColumn.TITLE, titles(titles));
        choices.put(RosterColumn.MAIN, words.yesOrNo());
        choices.put(RosterColumn.END_REASON, words.choices(EndReason.values()));
        choices.put(RosterColumn.GENERAL_EDUCATION, words.choices(GeneralEducation.values()));
        choices.put(RosterColumn.PROFESSIONAL, words.choices(ProfessionalLevel.values()));
        choices.put(RosterColumn.MAJOR_GROUP, words.choices(MajorGroup.values()));
        choices.put(RosterColumn.GRADE, words.choices(GraduationGrade.values()));
        choices.put(RosterColumn.POLITICAL_THEORY, words.choices(PoliticalTheory.values()));
        choices.put(RosterColumn.STATE_MANAGEMENT, words.choices(StateManagement.values()));
        choices.put(RosterColumn.IT, words.choices(ItSkill.values()));
        choices.put(RosterColumn.SEEN, words.yesOrNo());
        return choices;
    }

    /** The code stands behind a name that several titles have. */
    private static Choices titles(Titles titles) {
        var times = new HashMap<String, Integer>();
        titles.all().forEach(it -> times.merge(it.name().vi(), 1, Integer::sum));
        var labels = new TreeMap<String, String>();
        for (var title : titles.all()) {
            var name = title.name().vi();
            var code = title.code().value();
            labels.put(times.getOrDefault(name, 1) > 1 ? name + " (" + code + ")" : name, code);
        }
        return new Choices(labels);
    }
}

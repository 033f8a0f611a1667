package org.zhiye.policy.edition;

import java.util.Locale;
import org.zhiye.policy.TextKind;

/**
 * What somebody wants to publish.
 *
 * @param name the policy's version, the table's file, the year, or the text's kind and version with a slash between them
 * @param content a policy's JSON, a table's CSV, the CSV of a year's days, or the JSON of a text in three languages
 * @param why what it is based on, in the words of whoever prepares it
 */
public record Proposal(Kind kind, String name, String content, String why) {
    /** What an edition replaces or adds. */
    public enum Kind {
        POLICY,
        TABLE,
        HOLIDAYS,
        TEXT;

        /** For addresses and messages. */
        public String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Proposal {
        content = content.replace("\r\n", "\n");
    }

    public static Proposal policy(String version, String json, String why) {
        return new Proposal(Kind.POLICY, version, json, why);
    }

    public static Proposal table(String file, String csv, String why) {
        return new Proposal(Kind.TABLE, file, csv, why);
    }

    public static Proposal holidays(int year, String csv, String why) {
        return new Proposal(Kind.HOLIDAYS, Integer.toString(year), csv, why);
    }

    public static Proposal text(TextKind kind, String version, TextDraft draft, String why) {
        return new Proposal(Kind.TEXT, kind + "/" + version, draft.json(), why);
    }
}

package org.zhiye.demo.content;

import org.zhiye.shared.Uscc;

/**
 * An enterprise of the demonstration.
 *
 * @param province code of the province where it is registered
 * @param state as lists of enterprises name it
 * @param qualified whether it may build
 */
record Firm(
        String name,
        Uscc uscc,
        String province,
        String state,
        boolean qualified,
        String legalRepresentative,
        String address) {
    static final String ALIVE = "正常";

    boolean employs() {
        return qualified && state.equals(ALIVE);
    }

    /** The line of a list; no part holds a comma. */
    String line() {
        return String.join(
                ",", name, uscc.value(), province, state, qualified ? "有" : "无", legalRepresentative, address);
    }
}

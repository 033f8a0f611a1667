package org.zhiye.ground;

import org.zhiye.shared.PersonId;

/** A part of what is kept of a person, for who wants to take the own data out. Each module writes its own. */
public interface OwnData {
    /** Names it: lower-case letters and hyphens; the message {@code export.<name>} is its heading. */
    String name();

    /** Its place among the others: account 10, person 20, papers 30, files 40, records 50, letters 55, certificates 60, messages 80, trail 90. */
    int order();

    /** Makes what has to be made first, before the file is begun; outside of transactions and of the pool for heavy work. */
    default void prepare(PersonId person) {}

    void write(PersonId person, Export out);
}

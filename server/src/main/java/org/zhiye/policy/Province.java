package org.zhiye.policy;

/**
 * A province (GB/T 2260), the Xinjiang Corps or the military, with the authority that registers there.
 *
 * @param code two digits, also those of registration numbers
 * @param gbCode six digits of GB/T 2260; empty for the Corps and the military
 * @param abbreviation the one character that opens a registration number
 * @param inGbt2260 whether identity numbers may begin with the code
 * @param registers whether registrations are made there
 * @param pinyin the name's spelling, for order and search
 * @param authority the registering authority; empty words where none registers
 */
public record Province(
        String code,
        String gbCode,
        String abbreviation,
        Kind kind,
        boolean inGbt2260,
        boolean registers,
        String pinyin,
        Words name,
        Words authority)
        implements Coded {
    /** What kind of region it is. */
    public enum Kind {
        MUNICIPALITY,
        PROVINCE,
        AUTONOMOUS_REGION,
        CORPS,
        MILITARY,
        OTHER
    }

    @Override
    public boolean offered() {
        return registers;
    }
}

package org.zhiye.review;

/** A document number in full, for the officer who asked for it. */
public record NumberPage(String id, String caseNumber, String name, String type, String number) {
    @Override
    public String toString() {
        return "NumberPage of " + caseNumber;
    }
}

package org.zhiye.policy;

/**
 * A professional qualification (执业资格) that the system registers.
 *
 * @param regulation the title of the order that governs its registration
 */
public record Profession(String code, Words regulation, Words name) implements Coded {}

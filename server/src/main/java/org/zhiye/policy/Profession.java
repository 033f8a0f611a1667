package org.zhiye.policy;

/**
 * A professional qualification (执业资格) that the system registers.
 *
 * @param regulation the order that governs its registration, as letters cite it
 */
public record Profession(String code, String regulation, Words name) implements Coded {}

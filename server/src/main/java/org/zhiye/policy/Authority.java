package org.zhiye.policy;

/** An authority of the State Council that decides or takes part in a joint review. */
public record Authority(String code, Words name) implements Coded {}

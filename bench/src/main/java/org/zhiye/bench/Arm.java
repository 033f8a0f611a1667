package org.zhiye.bench;

/**
 * What one side of a pair came to.
 *
 * @param jvm milliseconds of the product's processor time per submission; 0 for the floor
 * @param database milliseconds of PostgreSQL's processor time per submission
 * @param statements per submission, in the deed and its request
 * @param writing transactions that write, per submission, the sending of the message included
 * @param errors answers other than the one that says it is done
 */
record Arm(
        double perSecond,
        double jvm,
        double database,
        double statements,
        double writing,
        int errors,
        double p50,
        double p95) {}

package org.zhiye.captcha;

/**
 * A piece of work for the reader's machine, in the form of the ALTCHA protocol: find the number below {@code maxnumber} with which
 * SHA-256(salt ‖ number) is the challenge.
 *
 * @param challenge 64 lower-case hexadecimal digits
 * @param salt random, and behind it until when, for which form and for which browser the work counts
 * @param signature ours, of the challenge
 */
public record Challenge(String algorithm, String challenge, int maxnumber, String salt, String signature) {}

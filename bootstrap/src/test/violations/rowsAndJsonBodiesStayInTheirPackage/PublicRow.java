// also breaks: adaptersShowNothingButTheirDoors
package dev.latchkey.persistence.session;

public record PublicRow(String id) {}

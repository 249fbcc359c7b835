package dev.latchkey.persistence.deletion;

/**
 * A foreign key, as the catalogue tells of it.
 *
 * @param plain whether it only vetoes
 */
record ForeignKeyRow(String tableName, String columnName, String referredTable, boolean plain) {}

package dev.latchkey.persistence.session;

import com.fasterxml.jackson.databind.JsonNode;

record KeepsJson(JsonNode node) {}

import { API_PATHS } from '../../addresses.ts';

/** How a program or a person reads one entry. */
export interface Example {
  /** The name of the language, with the tool or library that it needs. */
  name: string;
  /** The language, as Markdown names it. */
  language: string;
  code: string;
}

const QUERY = `jq '.errors[] | select(.id == "qq-platform/-73") | {title, action, steps}'`;

const PYTHON = `import json

with open("errors.json", encoding="utf-8") as file:
    entries = {entry["id"]: entry for entry in json.load(file)["errors"]}
entry = entries["qq-platform/-73"]
print(entry["title"], entry["action"], *entry["steps"], sep="\\n")`;

const GO = `package main

import (
	"encoding/json"
	"fmt"
	"os"
)

func main() {
	file, err := os.ReadFile("errors.json")
	if err != nil {
		panic(err)
	}
	var catalogue struct {
		Errors []struct {
			ID, Title, Action string
			Steps             []string
		}
	}
	if err := json.Unmarshal(file, &catalogue); err != nil {
		panic(err)
	}
	for _, entry := range catalogue.Errors {
		if entry.ID == "qq-platform/-73" {
			fmt.Println(entry.Title, entry.Action, entry.Steps)
		}
	}
}`;

const JAVA = `import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;

class Lookup {
  public static void main(String[] args) throws Exception {
    JsonNode catalogue = new ObjectMapper().readTree(new File("errors.json"));
    for (JsonNode entry : catalogue.path("errors"))
      if (entry.path("id").asText().equals("qq-platform/-73"))
        System.out.println(entry.path("title").asText() + ": " + entry.path("action").asText());
  }
}`;

const SQL = "SELECT title, action, steps FROM read_ndjson('errors.ndjson') WHERE id = 'qq-platform/-73';";

/**
 * The examples of the page of the data. All read copies of the files, but the first where it is known where the site is served.
 * @param site the full address of the site
 * @param href adds the sub-path to an address
 */
export function examples(site: string | undefined, href: (path: string) => string): readonly Example[] {
  const shell =
    site === undefined ? `${QUERY} errors.json` : `curl -s ${new URL(href(API_PATHS[0]), site).href} |\n  ${QUERY}`;
  return [
    { name: site === undefined ? 'jq' : 'curl, jq', language: 'sh', code: shell },
    { name: 'Python', language: 'python', code: PYTHON },
    { name: 'Go', language: 'go', code: GO },
    { name: 'Java (Jackson)', language: 'java', code: JAVA },
    { name: 'SQL (DuckDB)', language: 'sql', code: SQL },
  ];
}

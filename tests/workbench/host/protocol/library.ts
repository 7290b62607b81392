import { invalidArgument } from "../../../../src/workbench/host/protocol/error";
import { HostObject } from "../../../../src/workbench/host/protocol/host-object";
import type { ObjectModel } from "../../../../src/workbench/host/protocol/model";
import type { BatchHost } from "../../../../src/workbench/host/protocol/batch";

/** A model of its own to try the processor on: a library of shelves with books. */
interface Book {
  title: string;
  pages: number | null;
}

interface Shelf {
  readonly id: string;
  readonly books: Book[];
}

export class Library {
  readonly shelves: Shelf[] = [];
  readonly log: string[] = [];
  readonly kept = new Map<string, HostObject>();
  readonly defects: unknown[] = [];
}

const asShelf = (shelf: Shelf): HostObject => new HostObject("Shelf", shelf);
const asBook = (book: Book): HostObject => new HostObject("Book", book);

const model: ObjectModel = {
  Library: {
    properties: { name: { get: () => "Alexandria" } },
    navigation: {
      shelves: (library) => new HostObject("ShelfCollection", library),
      burnt: () => null,
    },
    methods: {
      wait: async (library, args) => {
        await Promise.resolve();
        (library as Library).log.push(`waited ${args.text(0)}`);
        return "done";
      },
      crash: () => {
        throw new TypeError("a defect");
      },
    },
  },
  ShelfCollection: {
    properties: { count: { get: (library) => (library as Library).shelves.length } },
    collection: {
      items: (library) => (library as Library).shelves.map(asShelf),
      item: (library, key) => {
        const shelf = (library as Library).shelves.find((known) => known.id === key);
        return shelf ? asShelf(shelf) : null;
      },
    },
    methods: {
      add: (target, args) => {
        const library = target as Library;
        const shelf = { id: args.text(0), books: [] };
        library.shelves.push(shelf);
        library.log.push(`added ${shelf.id}`);
        return asShelf(shelf);
      },
      getItemOrNullObject: () => null,
    },
  },
  Shelf: {
    identity: (shelf) => ({ Id: (shelf as Shelf).id }),
    properties: { id: { get: (shelf) => (shelf as Shelf).id } },
    navigation: { books: (shelf) => new HostObject("BookCollection", shelf) },
  },
  BookCollection: {
    collection: { items: (shelf) => (shelf as Shelf).books.map(asBook) },
    methods: {
      add: (shelf, args) => {
        const book = { title: args.text(0), pages: args.has(1) ? args.integer(1) : null };
        (shelf as Shelf).books.push(book);
        return asBook(book);
      },
      titlesOf: (_, args) =>
        (args.values as readonly HostObject[]).map((book) => (book.target as Book).title),
    },
  },
  Book: {
    properties: {
      title: {
        get: (book) => (book as Book).title,
        set: (book, value) => {
          if (value.text(0) === "") throw invalidArgument("A book has a title.");
          (book as Book).title = value.text(0);
        },
      },
      pages: { get: (book) => (book as Book).pages },
    },
  },
};

/** The library as what a batch runs on; `log` tells when changes were made and awaited. */
export function libraryHost(library: Library): BatchHost {
  return {
    model,
    root: new HostObject("Library", library),
    service: () => null,
    kept: (id) => library.kept.get(id) ?? null,
    together: (work) => {
      library.log.push("begin");
      try {
        return work();
      } finally {
        library.log.push("end");
      }
    },
    calculated: () => {
      library.log.push("calculated");
      return Promise.resolve();
    },
    onDefect: (error) => library.defects.push(error),
  };
}

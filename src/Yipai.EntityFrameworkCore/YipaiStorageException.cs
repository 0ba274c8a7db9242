using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore;

/// <summary>The exception that <c>Yipai.EntityFrameworkCore</c> throws, with a stable code.</summary>
/// <remarks>
/// A message says what is wrong and what to do, and never contains a personal value. The page docs/errors.md lists the codes.
/// </remarks>
public sealed class YipaiStorageException : Exception
{
    private YipaiStorageException(string code, string message, Exception? inner = null)
        : base($"{code}: {message}", inner) => Code = code;

    /// <summary>Gets the code, <c>YP0401</c> to <c>YP0419</c>, which stays the same when the wording changes.</summary>
    public string Code { get; }

    internal static YipaiStorageException NoDatabase() => new(
        "YP0401", "No database is chosen. Call AddYipaiEntityFrameworkCore().UseSqlite(path) or .UsePostgreSql(connectionString).");

    internal static YipaiStorageException Damaged(Exception inner) => new(
        "YP0402",
        "The database file is not a SQLite database, or it is damaged. It was not changed. "
        + "Choose another file, or restore the last good copy.",
        inner);

    internal static YipaiStorageException Foreign(Exception? inner = null) => new(
        "YP0403",
        "The database holds tables that the migrations of this package did not create. It was not changed. "
        + "Choose another file or database.",
        inner);

    internal static YipaiStorageException NewerSchema() => new(
        "YP0404", "The database was migrated by a newer version of this package. It was not changed. Run that version or a later one.");

    internal static YipaiStorageException NotMigrated() => new(
        "YP0405", "The database does not have the tables of this version yet. Call YipaiDatabase.MigrateAsync() once at start.");

    internal static YipaiStorageException CorruptEntry(HandlerId handlerId, long sequence, Exception? inner = null) => new(
        "YP0406",
        $"Consent entry {sequence} of one person with handler '{handlerId}' is damaged. No entry of that person was read. "
        + "Restore the row from the last good copy.",
        inner);

    internal static YipaiStorageException Unreachable(Exception inner) => new(
        "YP0407",
        "The database cannot be reached or opened for writing. Nothing was written. "
        + "Check the path or connection string, the access rights, and whether the server runs.",
        inner);

    internal static YipaiStorageException DiskFull(Exception inner) => new(
        "YP0408", "The disk under the database is full or failing. Nothing was written. Free some space and try again.", inner);

    internal static YipaiStorageException Failed(string cause, Exception inner) => new(
        "YP0409", $"The database failed ({cause}). The write may have been stored or not. Try again with the same ids.", inner);

    internal static YipaiStorageException UnitFailed() => new(
        "YP0411",
        "A store failed inside a unit of work and the work caught the error, so nothing was stored. "
        + "Let the error leave the work, then try again.");

    internal static YipaiStorageException CorruptRow(string table, string key, Exception? inner = null) => new(
        "YP0410", $"Row {key} of {table} is damaged and was not read. Restore the row from the last good copy.", inner);
}

using Microsoft.Data.Sqlite;
using Yipai.Client.Storage;

namespace Yipai.Client.Sqlite.Databases;

/// <summary>Creates the errors of the store, each with its code.</summary>
internal static class SqliteErrors
{
    private const int Full = 13;
    private const int CannotOpenFile = 14;
    private const int Corrupt = 11;
    private const int NotADatabase = 26;
    private const int InputOutput = 10;
    private const int ReadOnly = 8;

    public static ClientStateException From(SqliteException exception) => exception.SqliteErrorCode switch
    {
        NotADatabase or Corrupt => new ClientStateException(
            "YP0310",
            "The outbox file is damaged, or is not a SQLite database. The file is unchanged. "
            + "Name another file in UseSqlite, or move this file away.",
            exception),
        Full or InputOutput => DiskFull(exception),
        CannotOpenFile or ReadOnly => CannotWrite(exception),
        _ => new ClientStateException(
            "YP0314", $"SQLite reported error {exception.SqliteErrorCode} for the outbox file. Nothing was changed. Try again.", exception),
    };

    public static ClientStateException DiskFull(Exception exception) => new(
        "YP0311", "The disk that holds the outbox is full or failing. Nothing was changed. Free some space and try again.", exception);

    public static bool IsFull(SqliteException exception) => exception.SqliteErrorCode is Full or InputOutput;

    public static ClientStateException CannotWrite(Exception exception) => new(
        "YP0312",
        "The outbox file cannot be opened for writing. Name a file in a folder that exists and that this process may write.",
        exception);

    public static ClientStateException CannotOpen() => new(
        Opening.CannotOpenCode,
        "This key does not decrypt the stored entry. The entry is unchanged. Restore the key file that belongs to the database.");

    public static ClientStateException LooseKey() => new(
        "YP0320",
        "Users other than the owner may read or write the key file, so the key protects nothing. Remove their rights with chmod 600, "
        + "or delete the file, and the client creates a new key.");

    public static ClientStateException NewerSchema(int version, int newest) => new(
        "YP0321",
        $"The outbox file has version {version}, and this package knows versions up to {newest}. The file is unchanged. Update the app.");

    public static ClientStateException Locked() => new(
        "YP0322",
        "Another program held the outbox file locked for 30 seconds. Nothing was changed. Try again, or end the program that locks it.");
}

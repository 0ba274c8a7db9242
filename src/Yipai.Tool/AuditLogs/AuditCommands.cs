using System.CommandLine;
using Microsoft.Data.Sqlite;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server.Audit;
using Yipai.Tool.Streams;

namespace Yipai.Tool.AuditLogs;

/// <summary>Implements <c>yipai audit verify</c>.</summary>
internal static class AuditCommands
{
    public static Command Create(StandardStreams streams) => new("audit", "Verify an audit log.") { Verify(streams) };

    private static Command Verify(StandardStreams streams)
    {
        var database = new Argument<FileInfo>("DATABASE") { Description = "The SQLite file of Yipai.EntityFrameworkCore." };
        var handler = new Option<string>("--handler") { Description = "The handler's id.", Required = true };
        var checkpoint = new Option<FileInfo?>("--checkpoint") { Description = "An older checkpoint of the log that was kept elsewhere." };
        var key = new Option<FileInfo?>("--key") { Description = "The public key for the checkpoint's signature, as PEM." };
        var command = new Command(
            "verify", "Check every entry and node, and the log against an older checkpoint. Exits with 1 if the log is damaged.")
        {
            database, handler, checkpoint, key,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetResult(checkpoint) is null != parsed.GetResult(key) is null)
            {
                parsed.AddError("Give --checkpoint and --key together.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            FileInfo file = parsed.GetRequiredValue(database);
            if (!file.Exists)
            {
                throw new FileNotFoundException($"There is no file {file.Name}. Name the database that holds the log.");
            }

            AuditCheckpoint? older = parsed.GetValue(checkpoint) is { } kept
                ? AuditCheckpoint.Read(await File.ReadAllBytesAsync(kept.FullName, cancellationToken))
                : null;
            string id = parsed.GetRequiredValue(handler);
            AuditVerification result = await VerifyAsync(file, id, older, parsed.GetValue(key), cancellationToken);
            if (result is { IsIntact: true, EntryCount: 0 })
            {
                throw new InvalidDataException($"{file.Name}: holds no log of this handler. Check --handler.");
            }

            streams.Output.WriteLine($"{(result.IsIntact ? "intact" : "damaged")}\t{result.EntryCount} entries\troot {result.RootHash}");
            if (!result.IsIntact)
            {
                streams.Output.WriteLine($"{result.Reason}{(result.FirstBrokenEntry is { } place ? $"\tentry {place}" : "")}");
            }

            return result.IsIntact ? ExitCode.Done : ExitCode.Found;
        });
        return command;
    }

    private static async Task<AuditVerification> VerifyAsync(
        FileInfo file, string handler, AuditCheckpoint? older, FileInfo? key, CancellationToken cancellationToken)
    {
        try
        {
            using var log = new SqliteAuditReader(file.FullName, handler);
            return older is null
                ? await AuditVerifier.VerifyAsync(log, cancellationToken)
                : await AuditVerifier.VerifyAsync(log, older, new EcdsaRecordVerifier(KeyFile.ReadPublic(key!)), cancellationToken);
        }
        catch (SqliteException exception)
        {
            const int Error = 1, Damaged = 11, CannotOpen = 14, NoDatabase = 26;
            throw new InvalidDataException($"{file.Name}: {exception.SqliteErrorCode switch
            {
                Error => "does not have the tables of an audit log. Name the SQLite file of Yipai.EntityFrameworkCore.",
                Damaged or NoDatabase => "is not a SQLite database, or is damaged. Name another file, or restore the last good copy.",
                CannotOpen => "cannot be opened. Copy it and the files beside it to a folder that you may write.",
                int code => $"cannot be read (SQLite {code}). Try again, or verify a copy.",
            }}", exception);
        }
    }
}

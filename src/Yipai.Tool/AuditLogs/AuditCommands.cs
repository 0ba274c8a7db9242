using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Yipai.EntityFrameworkCore.Audit;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Privacy.Audit;

namespace Yipai.Tool.AuditLogs;

/// <summary><c>yipai audit verify</c>.</summary>
internal static class AuditCommands
{
    public static Command Create(StandardStreams streams) => new("audit", "Look at an audit log.") { Verify(streams) };

    private static Command Verify(StandardStreams streams)
    {
        var database = new Argument<FileInfo>("DATABASE") { Description = "The SQLite file of Yipai.EntityFrameworkCore." };
        var handler = new Option<string>("--handler") { Description = "The handler's id.", Required = true };
        var checkpoint = new Option<FileInfo?>("--checkpoint") { Description = "An older checkpoint that was kept elsewhere." };
        var key = new Option<FileInfo?>("--key") { Description = "The public key that signed it, as PEM." };
        var command = new Command("verify", "Check every entry and node, and the log against an older checkpoint; 1 when damaged.")
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

            using var opened = new SqliteYipaiDatabase(file.FullName);
            var store = new DatabaseAuditStore(opened, parsed.GetRequiredValue(handler));
            AuditVerification result = parsed.GetValue(checkpoint) is { } kept
                ? await AuditVerifier.VerifyAsync(
                    store, AuditCheckpoint.Read(await File.ReadAllBytesAsync(kept.FullName, cancellationToken)), VerifierOf(parsed.GetValue(key)!), cancellationToken)
                : await AuditVerifier.VerifyAsync(store, cancellationToken);
            streams.Output.WriteLine($"{(result.IsIntact ? "intact" : "damaged")}\t{result.EntryCount} entries\troot {result.RootHash}");
            if (!result.IsIntact)
            {
                streams.Output.WriteLine($"{result.Reason}{(result.FirstBrokenEntry is { } place ? $"\tentry {place}" : "")}");
            }

            return result.IsIntact ? ExitCode.Done : ExitCode.Found;
        });
        return command;
    }

    private static EcdsaRecordVerifier VerifierOf(FileInfo pem)
    {
        string text = File.ReadAllText(pem.FullName, Encoding.ASCII);
        PemFields fields = PemEncoding.TryFind(text, out PemFields found)
            ? found
            : throw new InvalidDataException($"{pem.Name} has no PEM block. Give the public key as PEM (SubjectPublicKeyInfo).");
        return new EcdsaRecordVerifier(Convert.FromBase64String(text[fields.Base64Data]));
    }
}

using System.Text.Json;
using Yipai.Cases.Codes;
using Yipai.Cases.Reporting;
using Yipai.Cases.Workflow;

namespace Yipai.Cases.Wire;

/// <summary>Serializes the commands of a reporter for the wire (docs/wire.md).</summary>
/// <example>
/// <code>
/// byte[] body = CaseCommandFormat.Write(new CaseCommand(CaseAction.Rate) { Rating = 2 });
/// CaseCommand command = CaseCommandFormat.Read(body, commandId);
/// </code>
/// </example>
public static class CaseCommandFormat
{
    /// <summary>The largest body that a city takes, 64 KiB.</summary>
    public const int MaxLength = 64 * 1024;

    private static readonly CaseAction[] OfReporter =
        [CaseAction.Supplement, CaseAction.Withdraw, CaseAction.Urge, CaseAction.Rate, CaseAction.Reopen];

    /// <summary>Serializes a command to UTF-8 JSON.</summary>
    /// <remarks>Its id is not part of the body, because the path has it.</remarks>
    public static byte[] Write(CaseCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return JsonSerializer.SerializeToUtf8Bytes(
            new CaseCommandWire(
                command.Action.ToString(),
                command.Reason,
                command.Evidence.Count == 0 ? null : [.. command.Evidence.Select(photo => photo.Hex)],
                command.Rating == 0 ? null : command.Rating),
            CaseCommandContext.Default.CaseCommandWire);
    }

    /// <summary>Deserializes a command.</summary>
    /// <remarks>A field that the format does not define is refused.</remarks>
    /// <param name="utf8Json">The body.</param>
    /// <param name="id">The id of the command, from the path.</param>
    /// <exception cref="CasesException">
    /// YP0264: the bytes are not a command of a reporter. YP0202: a photo is not named by its digest. YP0233: the words are too long.
    /// YP0238: the words contain a character that cannot be stored.
    /// </exception>
    public static CaseCommand Read(ReadOnlySpan<byte> utf8Json, Guid id)
    {
        CaseCommandWire wire = Parse(utf8Json);
        CaseAction action = Array.Find(OfReporter, known => known.ToString() == wire.Action);
        if (action == CaseAction.Unspecified)
        {
            throw CasesException.BadCommand();
        }

        if (wire.Reason?.Length > ReportPreparation.MaxDescriptionLength)
        {
            throw CasesException.LongDescription();
        }

        if (!TextCheck.IsStorable(wire.Reason))
        {
            throw CasesException.UnstorableText("text");
        }

        return new CaseCommand(action)
        {
            Id = id,
            Reason = wire.Reason,
            Evidence = [.. (wire.Photos ?? []).Select(PhotoDigest.Read).Distinct()],
            Rating = wire.Rating ?? 0,
        };
    }

    private static CaseCommandWire Parse(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8Json, CaseCommandContext.Default.CaseCommandWire) ?? throw CasesException.BadCommand();
        }
        catch (JsonException)
        {
            throw CasesException.BadCommand();
        }
    }
}

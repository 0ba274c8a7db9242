using System.Text.Json;
using Yipai.Cases.Deadlines;
using Yipai.Cases.Reporting;
using Yipai.Cases.Workflow;

namespace Yipai.Cases.Wire;

/// <summary>Serializes the commands of staff and units for the wire (docs/wire.md).</summary>
public static class StaffCommandFormat
{
    /// <summary>The largest body that a city takes, 64 KiB.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>The most characters of a unit, a receiver or a condition, 128.</summary>
    public const int MaxIdLength = 128;

    /// <summary>Serializes a command to UTF-8 JSON.</summary>
    /// <remarks>Its id is not part of the body, because the path has it.</remarks>
    public static byte[] Write(StaffCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        CaseCommand of = command.Command;
        return JsonSerializer.SerializeToUtf8Bytes(
            new StaffCommandWire(
                of.Action.ToString(), command.Version, of.Reason, of.Unit, of.ReceiverId, of.Condition,
                of.Limit is { } limit ? new StaffLimitWire(limit.Amount, limit.Unit.ToString()) : null, of.Until),
            StaffCommandContext.Default.StaffCommandWire);
    }

    /// <summary>Deserializes a command.</summary>
    /// <remarks>A field that the format does not define is refused.</remarks>
    /// <param name="utf8Json">The body.</param>
    /// <param name="id">The id of the command, from the path.</param>
    /// <exception cref="CasesException">
    /// YP0264: the bytes are not a command. YP0233: the words are too long. YP0238: a text contains a character that cannot be stored.
    /// </exception>
    public static StaffCommand Read(ReadOnlySpan<byte> utf8Json, Guid id)
    {
        StaffCommandWire wire = Parse(utf8Json);
        if (wire.Version < 0 || new[] { wire.Unit, wire.Receiver, wire.Condition }.Any(text => text?.Length > MaxIdLength))
        {
            throw CasesException.BadCommand();
        }

        if (wire.Reason?.Length > ReportPreparation.MaxDescriptionLength)
        {
            throw CasesException.LongDescription();
        }

        if (new[] { wire.Reason, wire.Unit, wire.Receiver, wire.Condition }.Any(text => !TextCheck.IsStorable(text)))
        {
            throw CasesException.UnstorableText("text");
        }

        return new StaffCommand(
            new CaseCommand(Named<CaseAction>(wire.Action))
            {
                Id = id,
                Reason = wire.Reason,
                Unit = wire.Unit,
                ReceiverId = wire.Receiver,
                Condition = wire.Condition,
                Limit = wire.Limit is { } limit ? new TimeLimit(limit.Amount, Named<TimeLimitUnit>(limit.Unit)) : null,
                Until = wire.Until?.ToUniversalTime(),
            },
            wire.Version);
    }

    private static StaffCommandWire Parse(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8Json, StaffCommandContext.Default.StaffCommandWire) ?? throw CasesException.BadCommand();
        }
        catch (JsonException)
        {
            throw CasesException.BadCommand();
        }
    }

    /// <summary>Returns the member with exactly this name, but never the zero, which means "not given".</summary>
    private static T Named<T>(string name)
        where T : struct, Enum =>
        Enum.TryParse(name, out T value) && Enum.IsDefined(value) && value.ToString() == name && !value.Equals(default(T))
            ? value : throw CasesException.BadCommand();
}

using System.Buffers;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Yipai.Privacy;
using Yipai.Privacy.Masking;
using Yipai.Tool.Detection;
using Yipai.Tool.Streams;

namespace Yipai.Tool.Masking;

/// <summary>
/// Implements <c>yipai mask</c>, which masks text, JSON lines or CSV from standard input to standard output in constant memory.
/// </summary>
internal static class MaskCommand
{
    private const int PieceLength = 1 << 18;

    public static Command Create(StandardStreams streams)
    {
        var audience = new Option<Audience>("--audience")
        {
            Description = "The audience that will see the text: public (default), log, partner, department, staff, agent or subject.",
            CustomParser = ReadAudience,
        };
        var rules = new Option<FileInfo?>("--rules") { Description = "A file of masking rules. The default is the rules of the SDK." };
        var kinds = new Option<string[]>("--kinds") { Description = "Mask only these kinds, by id or type name, separated by commas." };
        var json = new Option<bool>("--jsonl") { Description = "Read one JSON document on each line and mask each by itself." };
        var csv = new Option<bool>("--csv") { Description = "Read a CSV table whose first line names the columns." };
        var items = new Option<string[]>("--items")
        {
            Description = "place=item, where the place is a path ($.a[*].b), a property's name or a column, such as phone=phone.mobile. "
                + "May be given several times.",
        };
        var command = new Command("mask", "Mask standard input for an audience.") { audience, rules, kinds, json, csv, items };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(json) && parsed.GetValue(csv))
            {
                parsed.AddError("Give --jsonl or --csv, not both.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            MaskingRules table = parsed.GetValue(rules) is { } file
                ? MaskingRules.Load(File.ReadAllBytes(file.FullName))
                : MaskingRules.Default;
            var masker = new Masker(table, KindNames.ScannerFor(parsed.GetValue(kinds)));
            Dictionary<string, DataItem> places = (parsed.GetValue(items) ?? []).Select(place => place.Split('=', 2)).ToDictionary(
                pair => pair[0],
                pair => pair.Length == 2
                    ? DataItems.Find(pair[1])
                    : throw new InvalidDataException("A place has no item. Write place=item, such as phone=phone.mobile."));
            Audience reader = parsed.GetValue(audience);
            return parsed.GetValue(json) ? Documents(streams, new JsonStreamMasker(masker, reader, new JsonPathItems(places)))
                : parsed.GetValue(csv) ? Table(streams, masker, reader, places)
                : await TextAsync(streams, masker, reader, cancellationToken);
        });
        return command;
    }

    /// <summary>Reads an audience by its name. A number or an unknown name is an error of the command line.</summary>
    private static Audience ReadAudience(ArgumentResult given)
    {
        string name = given.Tokens.Count == 1 ? given.Tokens[0].Value : "";
        if (Array.Find(Enum.GetNames<Audience>(), known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return Enum.Parse<Audience>(found);
        }

        given.AddError($"--audience must name one of {string.Join(", ", Enum.GetNames<Audience>()).ToLowerInvariant()}.");
        return default;
    }

    private static async Task<int> TextAsync(StandardStreams streams, Masker masker, Audience audience, CancellationToken cancellationToken)
    {
        streams.Input.ChecksEncoding = false;
        MaskingSummary done = await masker.MaskAsync(streams.Input, streams.Bytes, audience, new ReadBytes(streams), cancellationToken);
        if (done.FirstDamage is { } at)
        {
            streams.Input.TellDamage(at);
        }

        return ExitCode.Done;
    }

    private static int Documents(StandardStreams streams, JsonStreamMasker masker)
    {
        using var input = new StreamReader(streams.Input);
        var masked = new ArrayBufferWriter<byte>();
        bool isWhole = true;
        for (long number = 1; input.ReadLine() is { } line; number++)
        {
            streams.Position = $"line {number}";
            try
            {
                if (!string.IsNullOrWhiteSpace(line))
                {
                    masker.Mask(Encoding.UTF8.GetBytes(line), masked);
                }

                masked.Write("\n"u8);
            }
            catch (PrivacyException exception)
            {
                isWhole = false;
                streams.Error.WriteLine($"line {number}: left out: {exception.Message}");
            }

            if (masked.WrittenCount > PieceLength)
            {
                Send(streams.Bytes, masked);
            }
        }

        Send(streams.Bytes, masked);
        return isWhole ? ExitCode.Done : ExitCode.Failed;
    }

    private static int Table(StandardStreams streams, Masker masker, Audience audience, Dictionary<string, DataItem> columns)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var input = new StreamReader(streams.Input, utf8, detectEncodingFromByteOrderMarks: false);
        using var masking = new CsvStreamMasker(masker, audience, columns);
        var masked = new ArrayBufferWriter<char>(PieceLength);
        char[] piece = new char[PieceLength / 4];
        try
        {
            for (int length; (length = input.Read(piece)) > 0;)
            {
                masking.Write(piece.AsSpan(0, length), masked);
                streams.Position = $"line {masking.Line}";
                streams.Output.Write(masked.WrittenSpan);
                masked.ResetWrittenCount();
            }

            masking.Complete(masked);
        }
        finally
        {
            streams.Output.Write(masked.WrittenSpan);
        }

        return ExitCode.Done;
    }

    private static void Send(Stream output, ArrayBufferWriter<byte> masked)
    {
        output.Write(masked.WrittenSpan);
        masked.ResetWrittenCount();
    }

    /// <summary>Records how far the input was read.</summary>
    private sealed class ReadBytes(StandardStreams streams) : IProgress<long>
    {
        public void Report(long value) => streams.Position = $"byte {value}";
    }
}

using System.Buffers.Binary;
using Yipai.Privacy.Names.Candidates;
using Yipai.Privacy.Names.Scoring;
using Yipai.Privacy.Names.Words;

namespace Yipai.Privacy.Names.Models;

/// <summary>Reads and writes the file of a model.</summary>
/// <remarks>
/// The words come in order, each with the number of characters that it shares with the one before. Of the weights only those that are not 0
/// are written, each behind the number of zeros before it. All numbers are of variable length, 7 bits a byte.
/// </remarks>
internal static class ModelFile
{
    private const int Version = 1;

    /// <summary>Reads a model.</summary>
    public static ModelParts Read(ReadOnlySpan<byte> file)
    {
        var reader = new ByteReader(file);
        if (reader.Number() != Version)
        {
            throw new InvalidDataException("The file of the name model has another version than this package. Use the package's own file.");
        }

        int unit = reader.Number();
        var lexicon = new Lexicon(ReadWords(ref reader));
        var given = new Dictionary<char, GivenCosts>();
        for (int count = reader.Number(); count > 0; count--)
        {
            given.Add(reader.Character(), new GivenCosts((byte)reader.Number(), (byte)reader.Number(), (byte)reader.Number()));
        }

        var weights = new sbyte[WeightTable.Places];
        int place = -1;
        for (int count = reader.Number(); count > 0; count--)
        {
            place += reader.Number() + 1;
            weights[place] = (sbyte)reader.Byte();
        }

        return new ModelParts(lexicon, new NameChances(given), new WeightTable(weights), unit);
    }

    /// <summary>Writes a model.</summary>
    /// <remarks>The same model gives the same bytes.</remarks>
    public static byte[] Write(
        int unit, IEnumerable<KeyValuePair<string, WordEntry>> words, NameChances chances, ReadOnlySpan<sbyte> weights)
    {
        using var file = new MemoryStream();
        WriteNumber(file, Version);
        WriteNumber(file, unit);
        WriteWords(file, [.. words.OrderBy(word => word.Key, StringComparer.Ordinal)]);
        WriteNumber(file, chances.Given.Count);
        foreach ((char character, GivenCosts cost) in chances.Given.OrderBy(pair => pair.Key))
        {
            WriteCharacter(file, character);
            WriteNumber(file, cost.First);
            WriteNumber(file, cost.Last);
            WriteNumber(file, cost.Alone);
        }

        WriteNumber(file, weights.Length - weights.Count((sbyte)0));
        int last = -1;
        for (int place = 0; place < weights.Length; place++)
        {
            if (weights[place] != 0)
            {
                WriteNumber(file, place - last - 1);
                file.WriteByte((byte)weights[place]);
                last = place;
            }
        }

        return file.ToArray();
    }

    private static List<KeyValuePair<ulong, WordEntry>> ReadWords(ref ByteReader reader)
    {
        int count = reader.Number();
        var words = new List<KeyValuePair<ulong, WordEntry>>(count);
        Span<char> word = stackalloc char[Lexicon.LongestWord];
        for (; count > 0; count--)
        {
            int form = reader.Byte();
            int length = form >> 4;
            for (int index = form & 15; index < length; index++)
            {
                word[index] = reader.Character();
            }

            words.Add(new(Lexicon.KeyOf(word[..length]), new WordEntry(reader.Byte(), (WordClass)reader.Byte())));
        }

        return words;
    }

    private static void WriteWords(MemoryStream file, KeyValuePair<string, WordEntry>[] words)
    {
        WriteNumber(file, words.Length);
        string last = "";
        foreach ((string word, WordEntry entry) in words)
        {
            int shared = word.AsSpan().CommonPrefixLength(last);
            file.WriteByte((byte)((word.Length << 4) | shared));
            foreach (char character in word.AsSpan(shared))
            {
                WriteCharacter(file, character);
            }

            file.WriteByte(entry.Level);
            file.WriteByte((byte)entry.Class);
            last = word;
        }
    }

    private static void WriteNumber(MemoryStream file, int number)
    {
        for (uint rest = (uint)number; ; rest >>= 7)
        {
            if (rest < 128)
            {
                file.WriteByte((byte)rest);
                return;
            }

            file.WriteByte((byte)(rest | 128));
        }
    }

    private static void WriteCharacter(MemoryStream file, char character)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, character);
        file.Write(bytes);
    }
}

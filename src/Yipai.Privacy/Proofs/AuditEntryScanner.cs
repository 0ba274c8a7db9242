using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Proofs;

/// <summary>Reads the canonical form of an entry from left to right.</summary>
/// <remarks>
/// Any other form fails. The methods follow the grammar in docs/audit-log.md. Each entry has exactly one written form, so there is exactly
/// one way to read it.
/// </remarks>
internal ref struct AuditEntryScanner(ReadOnlySpan<byte> bytes, AuditScanMemory? memory = null)
{
    public const int TimeLength = 24;
    private const int DayLength = 11;

    private static readonly SearchValues<byte> KindBytes = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-"u8);

    private static readonly SearchValues<byte> TokenBytes =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:/"u8);

    private static readonly SearchValues<byte> LowerHex = SearchValues.Create("0123456789abcdef"u8);

    private readonly AuditScanMemory? _memory = memory;
    private ReadOnlySpan<byte> _rest = bytes;

    public bool TryScan(AuditEntryParts? parts, out long sequence)
    {
        DateTime at = default;
        bool isEntry = TakeNumber(out sequence)
            && Take(",\"at\":\""u8) && (TakeTimeOfKnownDay(parts) || TakeTime(out at))
            && (TakeKnownKindAndRules(parts) || TakeKindAndRules(parts))
            && Take(",\"facts\":{"u8) && TakeTexts(TokenBytes, null, parts?.Facts)
            && Take(",\"commitments\":{"u8) && TakeTexts(LowerHex, AuditCommitment.Length, parts?.Commitments)
            && _rest.SequenceEqual("}"u8);
        if (isEntry && parts is not null)
        {
            parts.Sequence = sequence;
            parts.At = new DateTimeOffset(at);
        }

        return isEntry;
    }

    private bool Take(ReadOnlySpan<byte> expected)
    {
        if (!_rest.StartsWith(expected))
        {
            return false;
        }

        _rest = _rest[expected.Length..];
        return true;
    }

    private bool TakeNumber(out long sequence)
    {
        if (!Take("{\"v\":1,\"seq\":"u8) || !Utf8Parser.TryParse(_rest, out sequence, out int length)
            || sequence < 0 || !char.IsAsciiDigit((char)_rest[0]) || (_rest[0] == '0' && length > 1))
        {
            sequence = -1;
            return false;
        }

        _rest = _rest[length..];
        return true;
    }

    /// <summary>Reads a time on the same day as the previous entry.</summary>
    /// <remarks>It applies only if the caller does not need the time.</remarks>
    private bool TakeTimeOfKnownDay(AuditEntryParts? parts)
    {
        bool isKnown = parts is null && _memory is not null && _rest.Length >= TimeLength && _rest.StartsWith(_memory.Day)
            && _rest[DayLength..TimeLength] is [var h, var hh, (byte)':', var m, var mm, (byte)':', var s, var ss, (byte)'.', var f, var ff,
                var fff, (byte)'Z']
            && IsBelow(24, h, hh) && IsBelow(60, m, mm) && IsBelow(60, s, ss) && IsBelow(100, f, ff) && char.IsAsciiDigit((char)fff);
        _rest = isKnown ? _rest[TimeLength..] : _rest;
        return isKnown;
    }

    private static bool IsBelow(int limit, byte tens, byte ones) =>
        char.IsAsciiDigit((char)tens) && char.IsAsciiDigit((char)ones) && ((tens - '0') * 10) + ones - '0' < limit;

    private bool TakeTime(out DateTime at)
    {
        at = default;

        // With four more decimals the text has the round-trip form, which the platform can parse.
        Span<byte> whole = stackalloc byte[TimeLength + 4];
        if (_rest.Length < TimeLength || _rest[TimeLength - 1] != 'Z')
        {
            return false;
        }

        _rest[..(TimeLength - 1)].CopyTo(whole);
        "0000Z"u8.CopyTo(whole[(TimeLength - 1)..]);
        ReadOnlySpan<byte> day = _rest[..DayLength];
        _rest = _rest[TimeLength..];
        bool isTime = Utf8Parser.TryParse(whole, out at, out int length, 'O') && length == whole.Length;
        if (isTime)
        {
            _memory?.KeepDay(day);
        }

        return isTime;
    }

    private bool TakeKnownKindAndRules(AuditEntryParts? parts) => parts is null && _memory is not null && Take(_memory.KindAndRules);

    private bool TakeKindAndRules(AuditEntryParts? parts)
    {
        ReadOnlySpan<byte> from = _rest;
        bool isWhole = Take("\",\"kind\":\""u8) && TakeKind(parts) && Take(",\"rules\":["u8) && TakeRules(parts?.Rules);
        if (isWhole)
        {
            _memory?.KeepKindAndRules(from[..^_rest.Length]);
        }

        return isWhole;
    }

    private bool TakeKind(AuditEntryParts? parts)
    {
        if (!TakeToken(KindBytes, out ReadOnlySpan<byte> kind))
        {
            return false;
        }

        if (parts is not null)
        {
            parts.Kind = Encoding.ASCII.GetString(kind);
        }

        return true;
    }

    private bool TakeRules(List<RuleCitation>? rules)
    {
        Span<char> text = stackalloc char[CitationShape.MaxLength];
        for (bool isFirst = true; !Take("]"u8); isFirst = false)
        {
            if (!Take(isFirst ? "\""u8 : ",\""u8) || !TakeCitation(text, out int length) || !CitationShape.IsKnown(text[..length]))
            {
                return false;
            }

            rules?.Add(RuleCitation.Parse(text[..length].ToString()));
        }

        return true;
    }

    /// <summary>Reads a citation and its closing quote.</summary>
    /// <remarks>Only characters outside ASCII may be escaped.</remarks>
    private bool TakeCitation(scoped Span<char> text, out int length)
    {
        length = 0;
        while (!Take("\""u8))
        {
            int character = _rest.IsEmpty ? -1 : _rest[0];
            int width = 1;
            if (character == '\\')
            {
                width = 6;
                character = _rest.Length >= width && _rest[1] == 'u'
                    && Utf8Parser.TryParse(_rest[2..width], out ushort escaped, out int digits, 'X')
                    && digits == 4 && escaped > 0x7F && !_rest[2..width].ContainsAnyInRange((byte)'a', (byte)'f') ? escaped : -1;
            }
            else if (character > 0x7F)
            {
                return false;
            }

            if (character < 0 || length == text.Length)
            {
                return false;
            }

            text[length++] = (char)character;
            _rest = _rest[width..];
        }

        return true;
    }

    /// <summary>Reads the members of an object, whose names must ascend, and the closing brace.</summary>
    private bool TakeTexts(SearchValues<byte> allowed, int? exactLength, List<KeyValuePair<string, string>>? texts)
    {
        ReadOnlySpan<byte> last = [];
        for (bool isFirst = true; !Take("}"u8); isFirst = false)
        {
            if (!Take(isFirst ? "\""u8 : ",\""u8) || !TakeToken(TokenBytes, out ReadOnlySpan<byte> name)
                || last.SequenceCompareTo(name) >= 0
                || !Take(":\""u8) || !TakeToken(allowed, out ReadOnlySpan<byte> text)
                || (exactLength is { } length && text.Length != length))
            {
                return false;
            }

            texts?.Add(new(Encoding.ASCII.GetString(name), Encoding.ASCII.GetString(text)));
            last = name;
        }

        return true;
    }

    /// <summary>Reads a token and its closing quote.</summary>
    private bool TakeToken(SearchValues<byte> allowed, out ReadOnlySpan<byte> token)
    {
        int length = _rest.IndexOfAnyExcept(allowed);
        token = length > 0 ? _rest[..length] : default;
        bool isToken = length is > 0 and <= AuditEntry.MaxTokenLength && _rest[length] == '"';
        _rest = isToken ? _rest[(length + 1)..] : _rest;
        return isToken;
    }
}

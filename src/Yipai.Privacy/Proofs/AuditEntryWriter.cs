using System.Globalization;
using System.Text;

namespace Yipai.Privacy.Proofs;

/// <summary>Writes the parts of an entry into a span, which must be long enough.</summary>
internal ref struct AuditEntryWriter(Span<byte> target)
{
    private readonly Span<byte> _target = target;

    public int Length { get; private set; }

    public void Raw(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_target[Length..]);
        Length += text.Length;
    }

    public void Number(long number)
    {
        number.TryFormat(_target[Length..], out int written, default, CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>Writes a time in UTC with whole milliseconds: the first 23 characters of the round-trip form.</summary>
    public void Time(DateTimeOffset at)
    {
        at.UtcDateTime.TryFormat(_target[Length..], out _, "O", CultureInfo.InvariantCulture);
        Length += AuditEntryScanner.TimeLength - 1;
        _target[Length++] = (byte)'Z';
    }

    /// <summary>Writes a token, which holds only ASCII characters that JSON leaves unescaped.</summary>
    public void Token(string token)
    {
        Ascii.FromUtf16(token, _target[Length..], out int written);
        Length += written;
    }

    /// <summary>Writes a citation and escapes its characters outside ASCII.</summary>
    public void Citation(string text)
    {
        if (Ascii.IsValid(text))
        {
            Token(text);
            return;
        }

        foreach (char character in text)
        {
            if (char.IsAscii(character))
            {
                _target[Length++] = (byte)character;
            }
            else
            {
                Raw("\\u"u8);
                ((int)character).TryFormat(_target[Length..], out int written, "X4", CultureInfo.InvariantCulture);
                Length += written;
            }
        }
    }

    /// <summary>Writes the members of an object of texts.</summary>
    public void Texts(SortedTexts texts)
    {
        bool isFirst = true;
        foreach ((string name, string text) in texts.Pairs)
        {
            Raw(isFirst ? "\""u8 : ",\""u8);
            Token(name);
            Raw("\":\""u8);
            Token(text);
            Raw("\""u8);
            isFirst = false;
        }
    }
}

namespace Yipai.Privacy.Detection;

/// <summary>Reads advertising, anonymous and other device identifiers that a word announces.</summary>
internal static class DeviceReader
{
    private const int LeastLength = 14;
    private const int MostLength = 64;

    public static void Read(ref TextToken token, List<TextFinding> found)
    {
        if (!token.Has(CueKinds.Advertising | CueKinds.OpenAnonymous | CueKinds.Device) || !CheckDigits.AreHexadecimal(token.Value))
        {
            return;
        }

        int end = token.End;
        while (end - token.Start <= MostLength && (token.CharacterAt(end) == '-' || char.IsAsciiHexDigit(token.CharacterAt(end))))
        {
            end++;
        }

        ReadOnlySpan<char> value = token.Text[token.Start..end].TrimEnd('-');
        if (value.Length is < LeastLength or > MostLength || NumberReader.IsWordCharacter(token.CharacterAt(end))
            || !(value.Length >= 32 || value.Length == 16 || IsUuid(value)))
        {
            return;
        }

        FindingKind kind = token.Has(CueKinds.Advertising) ? FindingKinds.AdvertisingIdentifier
            : token.Has(CueKinds.OpenAnonymous) ? FindingKinds.OpenAnonymousIdentifier
            : FindingKinds.DeviceIdentifier;
        found.Add(new TextFinding(kind, token.Start, value.Length, FindingRules.DeviceId, 0.9));
    }

    private static bool IsUuid(ReadOnlySpan<char> value) =>
        value.Length == 36 && value[8] == '-' && value[13] == '-' && value[18] == '-' && value[23] == '-';
}

namespace Yipai.Privacy.Detection;

/// <summary>Reads private keys in PEM form (RFC 7468): everything between the line that begins the key and the line that ends it.</summary>
/// <remarks>A key is longer than a finding may be, so it becomes several findings side by side.</remarks>
internal static class KeyBlockReader
{
    private const int LongestKey = 16_384;
    private const int LongestLabel = 40;
    private const int LongestPart = TextRecognizer.LongestFinding / 2;

    /// <summary>Adds the key behind a BEGIN.</summary>
    public static void Read(ref TextToken token, List<TextFinding> found)
    {
        ReadOnlySpan<char> label = token.Text[token.End..Math.Min(token.Text.Length, token.End + LongestLabel)];
        int close = label.IndexOf("KEY-----");
        if (close < 0 || !label[..close].Contains("PRIVATE ", StringComparison.Ordinal))
        {
            return;
        }

        int start = token.End + close + "KEY-----".Length;
        ReadOnlySpan<char> body = token.Text[start..Math.Min(token.Text.Length, start + LongestKey)];
        int end = body.IndexOf("-----END");
        body = (end < 0 ? body[..Math.Min(body.Length, LongestPart)] : body[..end]).TrimEnd();
        int skipped = body.Length - body.TrimStart().Length;
        for (int at = skipped; at < body.Length; at += LongestPart)
        {
            int length = Math.Min(LongestPart, body.Length - at);
            found.Add(new TextFinding(
                FindingKinds.AccountSecret, start + at, length, FindingRules.SecretForm, 0.95, FindingValidation.Passed));
        }
    }
}

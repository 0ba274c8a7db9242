using System.Text.Json;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Masking;

/// <summary>Turns a file of masking rules into tables.</summary>
/// <remarks>An item that the file does not name is erased.</remarks>
internal static class RuleFileReader
{
    private const string EveryItem = "*";

    public static MaskingRules ReadEmbedded(string name)
    {
        using Stream stream = typeof(RuleFileReader).Assembly.GetManifestResourceStream(name)!;
        byte[] utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        return Read(utf8);
    }

    public static MaskingRules Read(ReadOnlySpan<byte> utf8)
    {
        RuleFile file;
        try
        {
            file = JsonSerializer.Deserialize(utf8, RuleFileContext.Default.RuleFile)
                ?? throw PrivacyException.BadRuleFile("the file is null");
        }
        catch (JsonException exception)
        {
            throw PrivacyException.BadRuleFile(
                $"{exception.Path ?? "$"}, line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
        }

        var (fields, text, kinds) = file.Extends switch
        {
            null => (new RuleTable(), new RuleTable(), []),
            "default" => MaskingRules.Default.Copy(),
            _ => throw PrivacyException.BadRuleFile("$.extends"),
        };
        for (int index = 0; index < file.Rules.Count; index++)
        {
            new SetReader(file.Rules[index], $"$.rules[{index}]", fields, text, kinds).Apply();
        }

        return new MaskingRules(file.Version, fields, text, kinds);
    }

    private readonly struct SetReader(
        RuleFileSet set, string path, RuleTable fields, RuleTable text, Dictionary<(string Kind, Audience Audience), MaskingRule> kinds)
    {
        public void Apply()
        {
            RuleCitation[] citations = [.. set.By.Select(Citation)];
            if (citations.Length == 0)
            {
                throw PrivacyException.BadRuleFile($"{path}.by");
            }

            foreach (string place in set.In)
            {
                foreach (Audience audience in set.For.Select(AudienceOf))
                {
                    foreach ((string id, string format) in set.Show)
                    {
                        Set(place, audience, id, new MaskingRule(Format(id, format), citations) { NeedsPublication = set.WithPublication });
                    }
                }
            }
        }

        private void Set(string place, Audience audience, string id, MaskingRule rule)
        {
            string at = $"{path}.show.{id}";
            if (place is not ("fields" or "text"))
            {
                throw PrivacyException.BadRuleFile($"{path}.in");
            }

            if (id == EveryItem)
            {
                // No field shows a credential. Inside a text the same characters are what the person chose to write.
                foreach (DataItem item in DataItems.All.Where(item => place == "text" || MaskingRules.MayShow(item, rule.Format)))
                {
                    (place == "fields" ? fields : text).Set(audience, item, rule);
                }
            }
            else if (DataItems.TryFind(id, out DataItem? item) && item is not null)
            {
                (place == "fields" ? fields : text).Set(audience, item, MaskingRules.Checked(item, audience, rule));
            }
            else if (place == "text" && FindingKinds.All.FirstOrDefault(kind => kind.Id == id) is { } kind)
            {
                kinds[(id, audience)] = MaskingRules.Checked(kind.Item, audience, rule);
            }
            else
            {
                throw PrivacyException.BadRuleFile(at);
            }
        }

        private MaskFormat Format(string id, string format)
        {
            try
            {
                return MaskFormat.Parse(format);
            }
            catch (PrivacyException exception)
            {
                throw PrivacyException.BadRuleFile($"{path}.show.{id}", exception);
            }
        }

        private RuleCitation Citation(string rule) =>
            CitationShape.IsKnown(rule) ? RuleCitation.Parse(rule) : throw PrivacyException.BadRuleFile($"{path}.by");

        private Audience AudienceOf(string name) =>
            Enum.TryParse(name, ignoreCase: true, out Audience audience) && Enum.IsDefined(audience)
                ? audience
                : throw PrivacyException.BadRuleFile($"{path}.for");
    }
}

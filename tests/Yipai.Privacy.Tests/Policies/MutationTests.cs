using System.Text;
using System.Text.Json.Nodes;

namespace Yipai.Privacy.Tests.Policies;

/// <summary>A damaged manifest is refused by path, or is a policy; it is never another exception.</summary>
public sealed class MutationTests
{
    [Fact]
    public void Load_ThousandDamagedManifests_AreRefusedOrRead()
    {
        var random = new Random(20210120);
        int refused = 0;
        for (int round = 0; round < 1000; round++)
        {
            try
            {
                PrivacyPolicy.Load(Damaged(random));
            }
            catch (PrivacyException exception) when (exception.Code is "YP0103" or "YP0104" or "YP0101" or "YP0102")
            {
                refused++;
            }
        }

        Assert.InRange(refused, 300, 1000);
    }

    [Theory]
    [InlineData("clauses", "P1/1")]
    [InlineData("items", "log.ip")]
    [InlineData("activities", "browse")]
    [InlineData("scopes", "cookies")]
    [InlineData("retention", "R4")]
    public void Load_IdGivenTwice_IsRefusedByName(string section, string id)
    {
        PrivacyException refused = Assert.Throws<PrivacyException>(
            () => PolicyTexts.With(tree => tree[section]!.AsArray().Add(tree.Row(section, id).DeepClone())));
        Assert.Equal("YP0104", refused.Code);
        Assert.Contains($"{section}/{id}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ManifestOverFourMebibytes_IsRefused() =>
        Assert.Contains("4 MiB", Assert.Throws<PrivacyException>(() => PrivacyPolicy.Load(new byte[(4 * 1024 * 1024) + 1])).Message,
            StringComparison.Ordinal);

    private static byte[] Damaged(Random random)
    {
        if (random.Next(10) == 0)
        {
            byte[] whole = Encoding.UTF8.GetBytes(PolicyTexts.Shipped);
            return whole[..random.Next(whole.Length)];
        }

        return PolicyTexts.Bytes(tree =>
        {
            JsonNode node = tree;
            for (int depth = random.Next(1, 6); depth > 0; depth--)
            {
                JsonNode? next = node switch
                {
                    JsonObject member when member.Count > 0 => member.ElementAt(random.Next(member.Count)).Value,
                    JsonArray list when list.Count > 0 => list[random.Next(list.Count)],
                    _ => null,
                };
                if (next is not (JsonObject or JsonArray))
                {
                    break;
                }

                node = next;
            }

            Damage(node, random);
        });
    }

    private static void Damage(JsonNode node, Random random)
    {
        if (node is JsonObject member && member.Count > 0)
        {
            string name = member.ElementAt(random.Next(member.Count)).Key;
            switch (random.Next(4))
            {
                case 0: member.Remove(name); break;
                case 1: member[name] = random.Next(); break;
                case 2: member[name] = null; break;
                default: member[name] = "x"; break;
            }
        }
        else if (node is JsonArray list && list.Count > 0)
        {
            switch (random.Next(3))
            {
                case 0: list.RemoveAt(random.Next(list.Count)); break;
                case 1: list.Add(list[random.Next(list.Count)]?.DeepClone()); break;
                default: list[random.Next(list.Count)] = "x"; break;
            }
        }
    }
}

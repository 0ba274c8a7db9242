using System.Text.RegularExpressions;

namespace Yipai.Sdk.DocsTests;

/// <summary>Follows the recipes of CONTRIBUTING step by step.</summary>
public sealed partial class RecipeTests
{
    private const int LeastSteps = 8;

    private static readonly string[] Expected = ["an audience", "a finding kind", "a data item", "a right", "a clause"];

    private static readonly (string Recipe, string Text)[] Recipes =
        [.. Recipe().Matches(Repository.Read("CONTRIBUTING.md")).Select(match => (match.Groups["name"].Value, match.Groups["text"].Value))];

    public static TheoryData<string, string> Steps
    {
        get
        {
            var steps = new TheoryData<string, string>();
            foreach ((string recipe, string text) in Recipes)
            {
                foreach (Match line in NumberedLine().Matches(text))
                {
                    steps.Add(recipe, line.Value);
                }
            }

            return steps;
        }
    }

    [Fact]
    public void Recipes_OfThePage_AreTheFive() => Assert.Equal(Expected, Recipes.Select(recipe => recipe.Recipe));

    [Fact]
    public void Recipes_OfThePage_AreNumberedFromOneWithoutGaps() => Assert.All(Recipes, recipe =>
    {
        string[] numbers = [.. NumberedLine().Matches(recipe.Text).Select(line => line.Value.Split('.')[0])];

        Assert.True(numbers.Length >= LeastSteps, $"The recipe for {recipe.Recipe} has {numbers.Length} steps.");
        Assert.Equal(Enumerable.Range(1, numbers.Length).Select(number => $"{number}"), numbers);
    });

    [Theory]
    [MemberData(nameof(Steps))]
    public void Step_OfARecipe_NamesAFileThatHoldsThePlace(string recipe, string step)
    {
        Match parts = Step().Match(step);

        Assert.True(parts.Success, $"{recipe}: write \"{step}\" as: N. `file`, `place`: why.");
        string file = parts.Groups["file"].Value;
        Assert.True(File.Exists(Path.Combine(Repository.Root, file)), $"{recipe}: {file} is not there.");
        Assert.True(
            Repository.Read(file).Contains(parts.Groups["place"].Value, StringComparison.Ordinal),
            $"{recipe}: {file} does not hold {parts.Groups["place"].Value}.");
    }

    [GeneratedRegex("^### To add (?<name>[^\n]+)\n(?<text>.*?)(?=^##)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Recipe();

    [GeneratedRegex("^[0-9]+\\.[^\n]+", RegexOptions.Multiline)]
    private static partial Regex NumberedLine();

    [GeneratedRegex("^[0-9]+\\. `(?<file>[^`]+)`, `(?<place>[^`]+)`: .{20,}$")]
    private static partial Regex Step();
}

using CsCheck;
using Yipai.Privacy.Tests.Detection;

namespace Yipai.Privacy.Tests;

internal static class TestTexts
{
    /// <summary>A mobile number of any segment.</summary>
    public static readonly Gen<string> Mobile = Gen.Long[13_000_000_000, 19_999_999_999].Select(number => $"{number}");

    /// <summary>A resident identity number that holds.</summary>
    public static readonly Gen<string> Identity = Gen.Select(
        Gen.OneOf("110105", "210202", "430102", "650102", "910000"),
        Gen.DateOnly[new DateOnly(1930, 1, 1), new DateOnly(2024, 12, 31)],
        Gen.Int[0, 999],
        (place, day, order) => IdentityNumberSample.Complete($"{place}{day:yyyyMMdd}{order:000}"));

    /// <summary>Whatever a keyboard or an attacker puts in.</summary>
    public static readonly Gen<string> Noise =
        Gen.OneOf(Gen.String, Gen.Char["王李张先生我叫姓名：、*138 -+0695xX，。欧阳女士"].Array[0, 40].Select(characters => new string(characters)));

    /// <summary>Names of one to ten characters, some with a surname of two.</summary>
    public static readonly Gen<string> Names = Gen.Char["王李张欧阳司马小明"].Array[1, 10].Select(characters => new string(characters));

    /// <summary>Chinese words, so that nothing joins the value that they surround.</summary>
    public static readonly Gen<string> Words =
        Gen.Char["路面井盖破损，请尽快处理。谢谢！ \n"].Array[0, 20].Select(characters => new string(characters));
}

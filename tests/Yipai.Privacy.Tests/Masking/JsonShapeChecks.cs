using System.Text.Json;

namespace Yipai.Privacy.Tests.Masking;

/// <summary>Writes each shape for the public and says which came out wrong; runs in tests and in a NativeAOT program.</summary>
public static class JsonShapeChecks
{
    private const string Phone = "13812345678";
    private const string Masked = "138****5678";

    public static IReadOnlyList<string> Run()
    {
        JsonSerializerOptions options = Masker.Default.CreateJsonOptions(Audience.Public, JsonShapesContext.Default);
        List<string> failures = [];

        MustMask(new PlainShape { Phone = Phone });
        MustMask(new PositionalShape(Phone, "kept"));
        MustMaskOrRefuse(new PositionalDerived(Phone, "kept"));
        MustMaskOrRefuse<PolymorphicBase>(new PolymorphicLeaf(Phone, "kept"));
        MustMask(new PositionalStruct(Phone, "kept"));
        MustMask(new TwoConstructors(Phone, "kept"));
        MustMask(new OverridingShape { Phone = Phone });
        MustMask(new OverridingTwice { Phone = Phone });
        MustMask(new ImplementingListed { Phone = Phone });
        MustMaskOrRefuse(new ImplementingUnlisted { Phone = Phone });
        MustMaskOrRefuse(new ImplementingVirtually { Phone = Phone });
        MustMaskOrRefuse(new ImplementingByBase { Phone = Phone });
        MustMaskOrRefuse(new ImplementingPositional(Phone));
        MustMaskOrRefuse(new ImplementingGeneric { Phone = Phone });
        MustMaskOrRefuse(new ImplementingStruct { Phone = Phone });
        MustMask(new NestingShape
        {
            List = [new PlainShape { Phone = Phone }],
            Dictionary = new() { ["one"] = new(Phone, "kept") },
            Anything = new PlainShape { Phone = Phone },
        }, times: 3);
        MustMask(new CollectionShape
        {
            Array = [Phone],
            List = [Phone],
            ReadOnlyList = [Phone],
            Dictionary = new Dictionary<string, string> { ["one"] = Phone, [Phone] = "" },
            Unknown = new() { ["one"] = [Phone] },
            Number = long.Parse(Phone, System.Globalization.CultureInfo.InvariantCulture),
        }, times: 5);
        return failures;

        void MustMask<T>(T value, int times = 1) => Check(value, times, mayRefuse: false);

        void MustMaskOrRefuse<T>(T value) => Check(value, times: 1, mayRefuse: true);

        void Check<T>(T value, int times, bool mayRefuse)
        {
            string shape = typeof(T).Name;
            try
            {
                string json = JsonSerializer.Serialize(value, options.GetTypeInfo(typeof(T)));
                if (json.Contains(Phone, StringComparison.Ordinal) || json.Split(Masked).Length - 1 != times)
                {
                    failures.Add($"{shape}: {json}");
                }
            }
            catch (PrivacyException refusal) when (mayRefuse && refusal.Code == "YP0126")
            {
                // Refused is safe: in this program the interface cannot be seen.
            }
            catch (PrivacyException refusal)
            {
                failures.Add($"{shape}: {refusal.Message}");
            }
        }
    }
}

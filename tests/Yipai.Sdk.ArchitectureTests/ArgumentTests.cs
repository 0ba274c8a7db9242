using System.Reflection;
using System.Runtime.CompilerServices;
using Yipai.Privacy;

namespace Yipai.Sdk.ArchitectureTests;

/// <summary>Passes null, or an id that nobody set, for each argument that may not be so, and expects the error that names it.</summary>
/// <remarks>
/// A method checks its arguments before it uses its object, so an object without a constructor's work is enough. An asynchronous method
/// may throw at the call or in its task. The positions of a record are its data, and the compiler writes their constructor, so these
/// constructors are left out.
/// </remarks>
public sealed class ArgumentTests
{
    /// <summary>Arguments that are not refused at the edge, each with its reason.</summary>
    private static readonly Dictionary<string, string> Unrefused = new()
    {
        ["Yipai.Privacy.SubjectId.ThrowIfDefault(id)"] = "It is the check itself, and names the argument of its caller.",
        ["Yipai.Privacy.HandlerId.ThrowIfDefault(id)"] = "It is the check itself, and names the argument of its caller.",
        ["Yipai.Cases.Storage.NewCase..ctor(report)"] = "One of two constructors writes the number first; the other one checks.",
        ["Yipai.Cases.Storage.NewCase..ctor(fingerprint)"] = "One of two constructors writes the number first; the other one checks.",
    };

    private static readonly NullabilityInfoContext Nullability = new();

    public static TheoryData<string> Assemblies => Packages.All;

    [Theory]
    [MemberData(nameof(Assemblies))]
    public async Task PublicMembers_OfAPackage_RefuseNullAndUnsetIds(string package)
    {
        var silent = new List<string>();

        foreach (Type type in Packages.Load(package).GetExportedTypes().Where(IsChecked).Select(SomeArguments.Closed))
        {
            foreach (MethodBase member in Members(type))
            {
                foreach (ParameterInfo parameter in member.GetParameters().Where(MustBeRefused))
                {
                    string name = $"{type.FullName!.Split('[')[0]}.{member.Name}({parameter.Name})";
                    if (!Unrefused.ContainsKey(name) && !await IsRefusedAsync(type, member, parameter))
                    {
                        silent.Add(name);
                    }
                }
            }
        }

        Assert.True(silent.Count == 0, $"{silent.Count}:\n{string.Join('\n', silent)}");
    }

    [Fact]
    public void Unrefused_Arguments_AreAtMostTenAndArgued()
    {
        Assert.InRange(Unrefused.Count, 0, 10);
        Assert.All(Unrefused.Values, reason => Assert.False(string.IsNullOrWhiteSpace(reason)));
    }

    private static bool IsChecked(Type type) => !type.IsInterface && !type.IsEnum && !typeof(Delegate).IsAssignableFrom(type)
        && !typeof(System.Text.Json.Serialization.JsonSerializerContext).IsAssignableFrom(type);

    private static IEnumerable<MethodBase> Members(Type type)
    {
        const BindingFlags own = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        IEnumerable<MethodBase> methods = type.GetMethods(own)
            .Where(method => (!method.IsSpecialName || method.Name is "get_Item") && !method.IsAbstract && method.Name != "Equals"
                && method.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .Select(SomeArguments.Closed);
        return type.IsAbstract
            ? methods.Where(method => method.IsStatic)
            : methods.Concat(type.GetConstructors().Where(constructor => !IsOfPositions(type, constructor)));
    }

    private static bool IsOfPositions(Type type, ConstructorInfo constructor) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null
        && constructor.GetParameters().All(parameter => type.GetProperty(parameter.Name!) is not null);

    private static bool MustBeRefused(ParameterInfo parameter) => IsId(parameter.ParameterType)
        || (!parameter.ParameterType.IsValueType && !parameter.ParameterType.IsByRef && !parameter.ParameterType.IsPointer
            && Nullability.Create(parameter).WriteState == NullabilityState.NotNull);

    private static bool IsId(Type type) => type == typeof(SubjectId) || type == typeof(HandlerId);

    private static async Task<bool> IsRefusedAsync(Type type, MethodBase member, ParameterInfo parameter)
    {
        try
        {
            object?[] arguments = [.. member.GetParameters().Select(other => other.Position != parameter.Position
                ? SomeArguments.Of(other.ParameterType)
                : IsId(other.ParameterType) ? Activator.CreateInstance(other.ParameterType) : null)];
            object? target = member.IsStatic || member is ConstructorInfo ? null : RuntimeHelpers.GetUninitializedObject(type);
            object? result = DirectCall.Invoke(member, target, arguments);
            if (result is not null && Work(result) is { } work)
            {
                await work.WaitAsync(TimeSpan.FromSeconds(10));
            }

            return false;
        }
        catch (ArgumentException refused)
        {
            return refused.ParamName == parameter.Name;
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <summary>Returns what has to be awaited until a call has checked its arguments, or null if it has returned a value.</summary>
    private static Task? Work(object result)
    {
        if (result is Task or ValueTask)
        {
            return result as Task ?? ((ValueTask)result).AsTask();
        }

        Type type = result.GetType();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
        {
            return (Task)type.GetMethod(nameof(ValueTask<int>.AsTask))!.Invoke(result, null)!;
        }

        Type? sequence = Array.Find(type.GetInterfaces(), one =>
            one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
        if (sequence is null)
        {
            return null;
        }

        object enumerator = sequence.GetMethod("GetAsyncEnumerator")!.Invoke(result, [CancellationToken.None])!;
        return ((ValueTask<bool>)typeof(IAsyncEnumerator<>).MakeGenericType(sequence.GetGenericArguments())
            .GetMethod("MoveNextAsync")!.Invoke(enumerator, null)!).AsTask();
    }
}

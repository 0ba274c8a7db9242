using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Yipai.Sdk.ArchitectureTests;

/// <summary>Some value of any type, so that a call reaches the check of the one argument that a test spoils.</summary>
internal static class SomeArguments
{
    public static Type Closed(Type type) =>
        type.ContainsGenericParameters ? type.MakeGenericType([.. type.GetGenericArguments().Select(Fitting)]) : type;

    public static MethodInfo Closed(MethodInfo method) =>
        method.IsGenericMethodDefinition ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(Fitting)]) : method;

    public static object? Of(Type type)
    {
        if (type == typeof(string))
        {
            return "a";
        }

        if (type.IsValueType && type != typeof(Guid) && type.GetConstructor([typeof(string)]) is not null)
        {
            return Activator.CreateInstance(type, "a");
        }

        if (type.IsArray)
        {
            return Array.CreateInstance(type.GetElementType()!, 0);
        }

        if (type.IsByRef || type.IsPointer || type.IsByRefLike)
        {
            return null;
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return Function(type);
        }

        if (type.IsInterface)
        {
            return type.IsGenericType && typeof(List<>).MakeGenericType(type.GetGenericArguments()[..1]) is var list
                && type.IsAssignableFrom(list) ? Activator.CreateInstance(list) : DispatchProxy.Create(type, typeof(SilentObject));
        }

        Type? made = type.IsAbstract ? Array.Find(type.Assembly.GetTypes(), one => one.IsSubclassOf(type) && !one.IsAbstract) : type;
        return made is null ? null
            : type.IsValueType ? Activator.CreateInstance(type)
            : RuntimeHelpers.GetUninitializedObject(made.ContainsGenericParameters ? Closed(made) : made);
    }

    /// <summary>Returns a type that keeps the constraints of a type parameter.</summary>
    private static Type Fitting(Type parameter)
    {
        Type[] constraints = parameter.GetGenericParameterConstraints();
        if (constraints.Length == 0)
        {
            return typeof(string);
        }

        IEnumerable<Type> candidates = constraints[0].Assembly.GetExportedTypes()
            .Where(type => !type.IsInterface && !type.ContainsGenericParameters).Prepend(typeof(int)).Append(constraints[0]);
        return candidates.First(type => Array.TrueForAll(constraints, one => Over(one, type).IsAssignableFrom(type)));
    }

    private static Type Over(Type constraint, Type type) =>
        constraint.ContainsGenericParameters ? constraint.GetGenericTypeDefinition().MakeGenericType(type) : constraint;

    private static Delegate Function(Type type)
    {
        MethodInfo invoke = type.GetMethod("Invoke")!;
        ParameterExpression[] parameters = [.. invoke.GetParameters().Select(one => Expression.Parameter(one.ParameterType))];
        return Expression.Lambda(type, Expression.Default(invoke.ReturnType), parameters).Compile();
    }
}

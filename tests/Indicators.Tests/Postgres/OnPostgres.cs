using Xunit.Abstractions;
using Xunit.Sdk;

namespace Indicators.Tests.Postgres;

/// <summary>The tests of the class, inherited ones too, or of the whole assembly are skipped where there is no PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly)]
public sealed class OnPostgresAttribute : Attribute;

public sealed class OnPostgresFramework(IMessageSink messages) : TidyFramework(messages)
{
    protected override ITestFrameworkDiscoverer CreateDiscoverer(IAssemblyInfo assemblyInfo) =>
        new Discoverer(assemblyInfo, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Discoverer(IAssemblyInfo assembly, ISourceInformationProvider sources, IMessageSink messages)
        : XunitTestFrameworkDiscoverer(assembly, sources, messages)
    {
        private bool _told;

        protected override bool FindTestsForMethod(
            ITestMethod testMethod, bool includeSourceInformation, IMessageBus messageBus, ITestFrameworkDiscoveryOptions discoveryOptions)
        {
            if (PostgresServer.Missing is null || !IsTest(testMethod) || !IsOnPostgres(testMethod))
                return base.FindTestsForMethod(testMethod, includeSourceInformation, messageBus, discoveryOptions);
            if (_told) return true;
            _told = true;
            return ReportDiscoveredTestCase(new AllSkipped(DiagnosticMessageSink, testMethod), includeSourceInformation, messageBus);
        }

        private static bool IsTest(ITestMethod method) => method.Method.GetCustomAttributes(typeof(FactAttribute)).Any();

        private static bool IsOnPostgres(ITestMethod method) =>
            method.TestClass.Class.GetCustomAttributes(typeof(OnPostgresAttribute)).Any()
            || method.TestClass.Class.Assembly.GetCustomAttributes(typeof(OnPostgresAttribute)).Any();
    }
}

/// <summary>Stands for all tests that are skipped, which nobody wants to read one by one.</summary>
public sealed class AllSkipped : XunitTestCase
{
    public AllSkipped(IMessageSink messages, ITestMethod first)
        : base(messages, TestMethodDisplay.ClassAndMethod, TestMethodDisplayOptions.None, first)
    {
    }

    [Obsolete("For the deserializer.")]
    public AllSkipped()
    {
    }

    protected override string GetDisplayName(IAttributeInfo factAttribute, string displayName) => "All tests on PostgreSQL";

    protected override string? GetSkipReason(IAttributeInfo factAttribute) => PostgresServer.Missing;
}

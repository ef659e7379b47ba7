using Deque.AxeCore.Playwright;

namespace Indicators.Page.Tests;

/// <summary>A window: whatever it complains of, and whatever it asks of another host, is kept.</summary>
public sealed class Screen : IAsyncDisposable
{
    private readonly List<string> _complaints = [];
    private readonly List<string> _foreign = [];
    private readonly string _address;

    public Screen(IPage page, string address)
    {
        (Page, _address) = (page, address);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                _foreign.Add(request.Url);
        };
    }

    public IPage Page { get; }

    public ILocator this[string selector] => Page.Locator(selector);

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public string Address => Page.Url[_address.Length..];

    public async Task<Screen> Go(string path)
    {
        await Page.GotoAsync(path);
        return this;
    }

    /// <summary>Opens a view and waits until what it is about is there.</summary>
    public async Task<Screen> Go(string path, string selector)
    {
        await Page.GotoAsync(path);
        await See(selector);
        return this;
    }

    public Task See(string selector) => Page.Locator(selector).First.WaitForAsync(new() { State = WaitForSelectorState.Visible });

    public Task Leave(string selector) => Page.Locator(selector).First.WaitForAsync(new() { State = WaitForSelectorState.Hidden });

    public async Task<string> Text(string selector) => (await Page.Locator(selector).First.InnerTextAsync()).Trim();

    /// <summary>Waits until it says so.</summary>
    public Task Shows(string selector, string text) => Assertions.Expect(Page.Locator(selector).First).ToContainTextAsync(text);

    public Task Counts(string selector, int count) => Assertions.Expect(Page.Locator(selector)).ToHaveCountAsync(count);

    public Task Click(string selector) => Page.Locator(selector).First.ClickAsync();

    /// <summary>As if a file of that text were dropped.</summary>
    public Task Drop(string name, string text) => Page.Locator("input[type=file]").SetInputFilesAsync(
        new FilePayload { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });

    /// <summary>As if that file were dropped: a large one is read by the browser alone.</summary>
    public Task Drop(string path) => Page.Locator("input[type=file]").SetInputFilesAsync(path);

    public Task Press(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>Nothing is in the console, nothing was asked of others, and axe finds nothing.</summary>
    /// <param name="expected">What the console may say, as a server that is away makes it.</param>
    public async Task ShouldBeClean(string? expected = null)
    {
        var found = await Page.RunAxe();
        found.Violations
            .Select(violation => $"{violation.Id}: {string.Join(" ; ", violation.Nodes.Select(node => node.Html))}").ShouldBeEmpty();
        _complaints.Where(complaint => expected is null || !complaint.Contains(expected, StringComparison.Ordinal)).ShouldBeEmpty();
        _foreign.ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}

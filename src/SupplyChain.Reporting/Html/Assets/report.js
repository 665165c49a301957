// What the page can do beyond being read. It keeps nothing and asks nobody for anything.
(function () {
  'use strict';

  var root = document.documentElement;
  var bar = document.querySelector('.bar');
  var editions = Array.prototype.slice.call(document.querySelectorAll('.edition'));

  function each(list, action) { Array.prototype.forEach.call(list, action); }

  function make(name, text) {
    var element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    return element;
  }

  // Large pages keep parts of them packed: what repeats is named by how far back it stood and how long it is (Packing/TextPacker.cs says how).
  function unpack(packed, length) {
    var near = 96, far = 126, value = [], digits = 0;
    for (var c = 33; c <= 125; c++) if (c !== 60 && c !== near) value[c] = digits++;
    var text = new Uint16Array(length), end = 0, at = 0;
    function digit() { return value[packed.charCodeAt(at++)]; }
    while (at < packed.length) {
      var code = packed.charCodeAt(at++);
      var isName = code === near || code === far;
      if (code === near && value[packed.charCodeAt(at)] === undefined) {
        isName = false;
        code = packed.charCodeAt(at++);
      }
      if (!isName) {
        text[end++] = code;
        continue;
      }
      var size = digit() + 3;
      var back = code === far ? digit() : 0;
      back = back * digits + digit();
      back = back * digits + digit() + 1;
      for (; size > 0; size--, end++) text[end] = text[end - back];
    }
    var parts = [];
    for (var from = 0; from < end; from += 8192) parts.push(String.fromCharCode.apply(null, text.subarray(from, Math.min(end, from + 8192))));
    return parts.join('');
  }
  var store = document.getElementById('packed');
  if (store) {
    var text = unpack(store.textContent, Number(store.dataset.length));
    each(document.querySelectorAll('[data-packed]'), function (place) {
      var range = place.dataset.packed.split(' ');
      place.outerHTML = text.slice(range[0], range[1]);
    });
    store.parentNode.removeChild(store);
  }

  function count(number) { return number.toLocaleString('en-US'); }

  // Languages: one edition at a time.
  function show(language) {
    each(editions, function (edition) {
      edition.hidden = edition.dataset.edition !== language;
      if (!edition.hidden) root.lang = edition.lang;
    });
    each(bar.querySelectorAll('[data-language]'), function (button) {
      button.setAttribute('aria-pressed', String(button.dataset.language === language));
    });
    each(document.querySelectorAll('.skip, .theme'), function (element) {
      if (element.dataset[language]) element.textContent = element.dataset[language];
    });
    document.querySelector('.skip').hash = language;
  }
  each(bar.querySelectorAll('[data-language]'), function (button) {
    button.addEventListener('click', function () { show(button.dataset.language); });
  });
  show(editions[0].dataset.edition);

  // Light and dark: what the system says, until the button is pressed.
  var theme = bar.querySelector('.theme');
  var prefersDark = window.matchMedia('(prefers-color-scheme: dark)');
  function isDark() { return root.dataset.theme ? root.dataset.theme === 'dark' : prefersDark.matches; }
  function tellTheme() { theme.setAttribute('aria-pressed', String(isDark())); }
  theme.addEventListener('click', function () {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    tellTheme();
  });
  if (prefersDark.addEventListener) prefersDark.addEventListener('change', tellTheme);
  tellTheme();
  bar.hidden = false;

  // The value a cell is sorted by; cells without one come last either way.
  function valueOf(cell, isNumber) {
    var text = cell.dataset.value || cell.textContent.trim();
    if (!isNumber) return text;
    var number = parseFloat(text.replace(/,/g, ''));
    return text === 'Infinity' ? Infinity : number;
  }

  function compare(a, b, isNumber, sign, collator) {
    var aMissing = isNumber ? isNaN(a) : a === '';
    var bMissing = isNumber ? isNaN(b) : b === '';
    if (aMissing || bMissing) return aMissing - bMissing;
    if (isNumber) return a === b ? 0 : a < b ? -sign : sign;
    return sign * collator.compare(a, b);
  }

  function prepare(holder, edition) {
    var table = holder.querySelector('table');
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
    var original = table.classList.contains('records')
      ? Array.prototype.slice.call(table.tBodies) : Array.prototype.slice.call(table.tBodies[0].rows);
    var rows = original.slice();
    var tools = holder.querySelector('.tools');
    var first = Number(holder.dataset.first || 0);
    var filters = [];
    var search = tools && tools.querySelector('input');
    var more = tools && tools.querySelector('.all');
    var counter = tools && tools.querySelector('.count');

    // A row, or a body of a row and what stands below it.
    var parent = original.length ? original[0].parentNode : table;
    function cell(row, index) { return (row.cells || row.rows[0].cells)[index]; }
    function isNumber(index) { return table.classList.contains('n' + (index + 1)); }

    // Shows the rows that match, of a long table the first ones only.
    function refresh() {
      if (!tools) return;
      var words = search.value.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
      var shown = 0, matching = 0;
      rows.forEach(function (row) {
        if (row.searchText === undefined) row.searchText = row.textContent.normalize('NFKC').toLowerCase();
        var matches = words.every(function (word) { return row.searchText.indexOf(word) >= 0; }) && filters.every(function (filter) {
          return filter.select.value === '' || cell(row, filter.index).textContent === filter.select.value.slice(1);
        });
        matching += matches ? 1 : 0;
        row.hidden = !matches || (first > 0 && matching > first);
        shown += row.hidden ? 0 : 1;
      });
      more.hidden = matching === shown;
      counter.textContent = shown === rows.length ? counter.dataset.all : counter.dataset.some.replace('#', count(shown));
    }

    if (tools) {
      heads.forEach(function (head, index) {
        if (head.dataset.filter === undefined) return;
        var seen = {};
        rows.forEach(function (row) { seen[cell(row, index).textContent] = true; });
        var collator = new Intl.Collator(edition.lang, { numeric: true });
        var label = make('label'), select = make('select'), any = make('option', edition.dataset.any);
        any.value = '';
        select.appendChild(any);
        Object.keys(seen).sort(collator.compare).forEach(function (value) {
          var option = make('option', value || '–');
          option.value = '=' + value;
          select.appendChild(option);
        });
        label.appendChild(make('span', head.querySelector('span').textContent));
        label.appendChild(select);
        tools.insertBefore(label, counter);
        filters.push({ select: select, index: index });
        select.addEventListener('change', refresh);
      });
      search.addEventListener('input', refresh);
      more.addEventListener('click', function () {
        first = 0;
        holder.classList.add('whole');
        refresh();
      });
      tools.hidden = false;
    }

    function sort(index) {
      var head = heads[index];
      var before = head.getAttribute('aria-sort');
      var order = isNumber(index) ? ['none', 'descending', 'ascending'] : ['none', 'ascending', 'descending'];
      var now = order[(order.indexOf(before) + 1) % 3];
      heads.forEach(function (other) { if (other.hasAttribute('aria-sort')) other.setAttribute('aria-sort', 'none'); });
      head.setAttribute('aria-sort', now);
      rows = original.slice();
      if (now !== 'none') {
        var collator = new Intl.Collator(edition.lang, { numeric: true });
        var sign = now === 'ascending' ? 1 : -1;
        var keyed = rows.map(function (row, place) { return { row: row, place: place, key: valueOf(cell(row, index), isNumber(index)) }; });
        keyed.sort(function (a, b) { return compare(a.key, b.key, isNumber(index), sign, collator) || a.place - b.place; });
        rows = keyed.map(function (entry) { return entry.row; });
      }
      var sorted = document.createDocumentFragment();
      rows.forEach(function (row) { sorted.appendChild(row); });
      parent.appendChild(sorted);
      refresh();
    }

    if (table.dataset.sort !== undefined) {
      heads.forEach(function (head, index) {
        var label = head.querySelector('span');
        if (!label.textContent) return;
        var button = make('button', label.textContent);
        button.type = 'button';
        head.insertBefore(button, label);
        head.setAttribute('aria-sort', 'none');
        button.addEventListener('click', function () { sort(index); });
      });
    }
    refresh();
  }
  each(editions, function (edition) {
    each(edition.querySelectorAll('.table'), function (holder) { prepare(holder, edition); });
  });

  // The chapter one is in, in the list of chapters.
  if (window.IntersectionObserver) {
    each(editions, function (edition) {
      var links = edition.querySelectorAll('nav a');
      var observer = new IntersectionObserver(function (entries) {
        entries.forEach(function (entry) {
          if (!entry.isIntersecting) return;
          each(links, function (link) {
            if (link.hash === '#' + entry.target.id) link.setAttribute('aria-current', 'true');
            else link.removeAttribute('aria-current');
          });
        });
      }, { rootMargin: '-15% 0px -80% 0px' });
      each(edition.querySelectorAll('.chapter'), function (chapter) { observer.observe(chapter); });
    });
  }

  // Paper cannot be opened: regions and long lists are, while printing.
  var opened = [];
  window.addEventListener('beforeprint', function () {
    opened = Array.prototype.filter.call(document.querySelectorAll('details.region, details.list'), function (details) { return !details.open; });
    opened.forEach(function (details) { details.open = true; });
  });
  window.addEventListener('afterprint', function () {
    opened.forEach(function (details) { details.open = false; });
    opened = [];
  });
}());
